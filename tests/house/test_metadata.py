"""What the repository says about itself to catalogues and registries."""

import tomllib
from typing import Any

from ruamel.yaml import YAML

from tools.tree import ROOT, files

PROJECTS = {
    path.parent.name: tomllib.loads(path.read_text(encoding="utf-8"))["project"]
    for path in files()
    if path.name == "pyproject.toml"
}


def public_code() -> dict[str, Any]:
    return YAML(typ="safe").load(ROOT / "publiccode.yml")  # type: ignore[no-any-return]


def test_every_member_has_the_same_version_licence_and_oldest_python() -> None:
    said = {(each["version"], each["license"], each["requires-python"]) for each in PROJECTS.values()}
    assert len(PROJECTS) >= 3
    assert said == {(public_code()["softwareVersion"], "EUPL-1.2", ">=3.11")}


def test_publiccode_yml_has_every_key_that_its_standard_requires() -> None:
    required = {"publiccodeYmlVersion", "name", "url", "platforms", "categories", "developmentStatus"}
    required |= {"softwareType", "description", "legal", "maintenance", "localisation"}
    assert required - public_code().keys() == set()


def test_publiccode_yml_describes_the_program_in_the_languages_it_speaks() -> None:
    code = public_code()
    assert [*code["description"]] == code["localisation"]["availableLanguages"] == ["sv", "en"]
    for each in code["description"].values():
        assert len(each["shortDescription"]) <= 150
        assert 150 <= len(each["longDescription"]) <= 10_000
        assert each["features"]


def test_the_licence_is_whole() -> None:
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert [f"\n{article}. " in text for article in range(1, 16)] == [True] * 15
    assert text.endswith("require the production of a new EUPL version.\n")
