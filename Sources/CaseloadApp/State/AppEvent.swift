import Casework
import Spelling
import Terminal

/// What the state is told: keys and signals from the terminal, and what came of its own effects.
enum AppEvent: Sendable {
  /// The terminal or the system.
  case terminal(TerminalEvent)
  /// What time it is. Nothing on the screen moves by itself: this comes with a key or a change.
  case clock(Moment)
  /// A page of the worklist.
  case workLoaded(WorkQuery, after: WorkMark?, WorkPage)
  /// How much work there is.
  case workCounted(WorkQuery, WorkCounts)
  /// What stands around the worklist.
  case deskLoaded(WorkQuery, WorkDesk)
  /// A child's record, as it is now, with what this user has typed about the child and not saved.
  case childLoaded(ChildRecord, drafts: [FormDraft])
  /// The child’s record is shown under another one, which is here with its drafts.
  case childShownUnder(ChildID, ChildRecord, drafts: [FormDraft])
  /// There is no such child.
  case childMissing(ChildID)
  /// The records of a child's brothers and sisters.
  case familyLoaded(ChildID, [ChildRecord])
  /// The records of everybody whom a child's record names and who has one, and the files of people tied to the child.
  case relativesLoaded(ChildID, [ChildRecord], people: [RegisterRecord])
  /// What a board asked for.
  case boardLoaded(BoardLink, any Sendable)
  /// What a search found.
  case found(String, SearchResults)
  /// What is needed to fill in a form, with the draft that is there.
  case formOpened(form: String, FormContext, draft: FormDraft?)
  /// Children on record who may be the one that a form describes.
  case matched(LikelyChild, [LikelyMatch])
  /// The entry of a form was recorded without showing it.
  case recordedAtOnce(form: String, ProposedEntry, [Advice])
  /// The entry is recorded; what is unusual about it.
  case committed(EntryID, [Advice])
  /// The entry was refused, and nothing is recorded.
  case refused(EntryID, CommitRefusal)
  /// A file was written; its whole path.
  case fileWritten(FileRequest.Kind, String)
  /// A file could not be written, as a sentence.
  case fileRefused(FileRequest.Kind, String)
  /// What is needed to take an entry back: the records it is in, and an id for the new entry.
  case undoPrepared(EntryID, [ChildRecord], registers: [RegisterRecord], fresh: EntryID)
  /// Which forms other sessions have open.
  case openElsewhere([OpenForm])
  /// Nobody has touched a key for so long that the screen is to be locked.
  case idle
  /// Somebody has recorded something, here or in another session.
  case changed(Staff)
  /// The words of a field's text that are not in the dictionary.
  case spellingChecked(String, [Misspelling])
  /// Something could not be done, as a sentence.
  case failed(String)
}
