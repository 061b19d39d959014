package dev.tenon.pages.board;

import dev.tenon.projects.Project;
import dev.tenon.web.pages.View;

/** Cards of one column as a page, for browsers that can't add them to the board. */
public record ColumnView(Project project, CardsView cards) implements View {}
