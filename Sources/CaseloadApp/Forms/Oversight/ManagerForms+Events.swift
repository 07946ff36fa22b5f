import Casework

// What each form of managers records.

extension AllocateForm { var events: [any CaseEvent.Type] { [WorkerAllocated.self] } }
extension EndAllocationForm { var events: [any CaseEvent.Type] { [AllocationEnded.self] } }
extension AuthoriseWorkForm {
  var events: [any CaseEvent.Type] { [WorkAuthorised.self, WorkReturned.self] }
}
extension OversightForm {
  var events: [any CaseEvent.Type] { [ManagementOversightRecorded.self] }
}
