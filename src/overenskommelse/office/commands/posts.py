"""Posts: who serves a body, or the agreement as a whole, without a seat."""

from typing import ClassVar

from attrs import field, frozen

from ...dates import PartialDate
from ...ledger import Post
from ...messages import Template
from ..command import asked
from .drafting import Drafting
from .periods import day_of, from_day
from .recording import SINCE, Ending, Recording


@frozen(kw_only=True)
class AddPost(Recording):
    """Enter a post: secretary, coordinator, process leader; one side may employ and the other pay."""

    code: ClassVar[str] = "add-post"
    verb: ClassVar[str] = "add"
    noun: ClassVar[str] = "post"
    says: ClassVar[Template] = Template("do-add-post", "Enter who serves a body, or the agreement, without a seat.")
    keys_of: ClassVar[type[Post]] = Post

    title: str
    body: str | None = None
    side: str | None = None
    employed_by: str | None = None
    paid_by: str | None = None
    person: str | None = None
    since: PartialDate | None = field(default=None, metadata=asked(SINCE))

    def write(self, drafting: Drafting) -> None:
        """Collect the post; its id is made of its title, never of a person's name."""
        made = Post(
            id=self.named(drafting, Post.kind, self.title, *filter(None, (self.body or self.side,))),
            title=self.title,
            body=self.body,
            side=self.side,
            employed_by=self.employed_by,
            paid_by=self.paid_by,
            person=self.person,
            period=from_day(day_of(drafting.view, self.since)),
            **self.common(drafting),
        )
        drafting.add(self.agreement, made)


@frozen(kw_only=True)
class EndPost(Ending):
    """End a post."""

    code: ClassVar[str] = "end-post"
    verb: ClassVar[str] = "end"
    noun: ClassVar[str] = "post"
    says: ClassVar[Template] = Template("do-end-post", "End a post.")
    keys_of: ClassVar[type[Post]] = Post
