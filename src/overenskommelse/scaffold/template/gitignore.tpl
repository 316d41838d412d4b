.venv/
build/
dist/
*.egg-info/
__pycache__/
.pytest_cache/
