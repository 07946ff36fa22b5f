import Casework
import Terminal

/// What the state asks of the world. It does nothing itself; the runtime does, and says what came of it.
enum Effect: Sendable {
  /// Fetch a page of the worklist.
  case loadWork(WorkQuery, after: WorkMark?, limit: Int)
  /// Count the worklist.
  case countWork(WorkQuery)
  /// Fetch what stands around the worklist.
  case loadDesk(WorkQuery)
  /// Note that the user opened children, or recorded something about them.
  case noteOpened([ChildID])
  /// Fetch a child.
  case loadChild(ChildID)
  /// Fetch the brothers and sisters of a child.
  case loadFamily(ChildID)
  /// Fetch the records of everybody whom a child's record names.
  case loadRelatives(ChildID)
  /// Ask what a board asks.
  case loadBoard(BoardLink)
  /// Search for children by what is known of them, and for what was written.
  case find(String)
  /// Collect what a form needs.
  case openForm(String, child: ChildID?, item: EventID?)
  /// Collect what a form about a record of a register needs; a new record where none is named.
  case openRegisterForm(String, register: RegisterID?, item: EventID?)
  /// Collect what a form needs for several children, of whom it makes one entry.
  case openFormTogether(String, children: [ChildID])
  /// Search for the children who may be the one that a form describes.
  case match(LikelyChild)
  /// Record what a form proposes by itself, without showing it.
  case recordAtOnce(String, child: ChildID, item: EventID)
  /// Keep what has been typed.
  case saveDraft(FormDraft)
  /// Drop what was typed: it is saved or given up.
  case removeDraft(FormDraft.Key)
  /// Record an entry.
  case commit(ProposedEntry)
  /// Look for words of a field's text that are not in the dictionary.
  case checkSpelling(String, String, knowing: Set<String>)
  /// Write a text to a file that is not there yet, for the user alone.
  case writeFile(FileRequest)
  /// Fetch the records that an entry is in, to take it back.
  case prepareUndo(EntryID, [RecordSubject])
  /// Look whether anybody has recorded anything.
  case checkForChanges
  /// Paint everything again.
  case redraw
  /// Sound the bell.
  case beep
  /// End the program with an exit code.
  case quit(Int32)
}
