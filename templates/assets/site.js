// The little script of the pages. Without it everything works but saving while typing.
