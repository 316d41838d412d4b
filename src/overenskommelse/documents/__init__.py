"""The papers that leave the office: composed of blocks, then written as DOCX, HTML or PDF."""
