"""What can be done with the list of those who have joined, and the words of it."""

from overenskommelse.messages import PluralTemplate, Template

from ..actions import Action

ABOUT = Template(
    "console-about-joined",
    "Those who have joined the agreement, or are on their way in or out. Write a few letters of a name to find it.",
)
ALL = Template("console-joined-all", "all")
NONE_YET = Template("console-joined-none-yet", "None is recorded yet. Press n to let the first one in.")
NONE = Template("console-joined-none", "None is recorded.")
COUNTED = Template("console-joined-counted", "{count} shown: {which}")
OPEN = Template("console-action-card", "open card")
BEGIN = Template("console-action-begin", "new")
NEXT = Template("console-action-next-step", "next step")
LEAVE = Template("console-action-leave", "leaves")
EDIT = Template("console-action-edit", "edit")
CONTACT = Template("console-action-contact", "new contact")
FIND = Template("console-action-find", "search")
FILTER = Template("console-action-filter", "filter by state")
SORT = Template("console-action-sort", "sort by the next column")
BEGIN_WORDS = Template("console-words-begin", "add, sign, join, application, accession, member")
NEXT_WORDS = Template("console-words-next", "approve, sign, application")
LEAVE_WORDS = Template("console-words-leave", "end, terminate, exit, withdraw")
EDIT_WORDS = Template("console-words-edit", "change, mend, rename, correct")
CONTACT_WORDS = Template("console-words-contact", "person, e-mail")
FIND_WORDS = Template("console-words-find", "filter, find")
MARKED = PluralTemplate("console-joined-marked", "{count} marked", "{count} marked")
TOO_MANY = Template("console-joined-too-many", "The first {count} were marked: no more are done at once.")
CHANGE = Template("console-action-change-marked", "change those marked")
MARK_ALL = Template("console-action-mark-all", "mark all that are shown, or none")
COLUMNS = Template("console-action-columns", "choose columns")
VIEWS = Template("console-action-views", "saved views")
TAKE_IN = Template("console-action-take-in", "take in a file")
GIVE_OUT = Template("console-action-give-out", "save the list as a file")
MERGE = Template("console-action-merge", "merge with another")
END = Template("console-action-end-organisation", "end the organisation")
END_CONTACT = Template("console-action-end-contact", "end a contact")
CHANGE_WORDS = Template("console-words-change-marked", "several, many, bulk, at once, together")
COLUMNS_WORDS = Template("console-words-columns", "show, hide, fields, order")
VIEWS_WORDS = Template("console-words-views", "filter, favourites, remember, save")
TAKE_IN_WORDS = Template("console-words-take-in", "import, csv, excel, xlsx, spreadsheet, load")
GIVE_OUT_WORDS = Template("console-words-give-out", "export, csv, excel, xlsx, spreadsheet, save as, mailing list")
MERGE_WORDS = Template("console-words-merge", "double, duplicate, twice, join together")
END_WORDS = Template("console-words-end-organisation", "close down, dissolve, finish, no more")

ACTIONS: tuple[Action, ...] = (
    Action(name="card", key="enter", title=OPEN, is_hint=True),
    Action(name="begin", key="n", title=BEGIN, synonyms=BEGIN_WORDS, is_hint=True, writes=True),
    Action(name="next", key="s", title=NEXT, synonyms=NEXT_WORDS, is_hint=True, writes=True),
    Action(name="find", key="ctrl+f,f3", title=FIND, synonyms=FIND_WORDS, is_hint=True),
    Action(name="change", key="b", title=CHANGE, synonyms=CHANGE_WORDS, writes=True),
    Action(name="leave", key="l", title=LEAVE, synonyms=LEAVE_WORDS, writes=True),
    Action(name="edit", key="f2", title=EDIT, synonyms=EDIT_WORDS, writes=True),
    Action(name="contact", key="k", title=CONTACT, synonyms=CONTACT_WORDS, writes=True),
    Action(name="filter", key="f", title=FILTER),
    Action(name="sort", key="o", title=SORT),
    Action(name="columns", key="c", title=COLUMNS, synonyms=COLUMNS_WORDS),
    Action(name="views", key="v", title=VIEWS, synonyms=VIEWS_WORDS),
    Action(name="mark_all", key="a", title=MARK_ALL),
    Action(name="take_in", key="i", title=TAKE_IN, synonyms=TAKE_IN_WORDS, writes=True),
    Action(name="give_out", key="e", title=GIVE_OUT, synonyms=GIVE_OUT_WORDS),
    Action(name="merge", key="m", title=MERGE, synonyms=MERGE_WORDS, writes=True),
    Action(name="end", key="x", title=END, synonyms=END_WORDS, writes=True),
)
