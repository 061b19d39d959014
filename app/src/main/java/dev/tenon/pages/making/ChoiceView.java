package dev.tenon.pages.making;

import dev.tenon.projects.Project;
import dev.tenon.web.pages.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * In which project a task is to be made.
 *
 * @param projects those in which the reader may work
 * @param next the address of those that follow; null without any
 */
public record ChoiceView(List<Project> projects, @Nullable String next) implements View {}
