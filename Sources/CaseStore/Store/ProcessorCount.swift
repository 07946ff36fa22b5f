import Glibc

/// How many cores this process may use.
enum ProcessorCount {
  static let value = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
}
