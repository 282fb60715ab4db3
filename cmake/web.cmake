# Files built from web/ are added to embedded_built as NAME=PATH.
