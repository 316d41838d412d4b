[build-system]
requires = ["hatchling>=1.27"]
build-backend = "hatchling.build"

[project]
name = "$distribution"
version = "0.1.0"
description = $description
readme = "README.md"
requires-python = ">=3.11"
dependencies = ["overenskommelse$range"]

# What the tests need: pip install --editable ".[test]"
[project.optional-dependencies]
test = ["overenskommelse[testing]$range"]

# By this the library finds the plugin: the name of the entry, and the module that has the hook.
[project.entry-points."overenskommelse.variants"]
$code = "$module"

# Every file of the package goes along, agreement/*.yaml and ledger/*.yaml too.
[tool.hatch.build.targets.wheel]
packages = ["src/$module"]

[tool.pytest.ini_options]
testpaths = ["tests"]
addopts = ["--import-mode=importlib"]
