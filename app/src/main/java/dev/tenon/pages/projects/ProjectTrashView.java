package dev.tenon.pages.projects;

import dev.tenon.projects.DeletedProject;
import dev.tenon.web.pages.Form;
import dev.tenon.web.pages.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The projects in the trash that one may bring back.
 *
 * @param next the address of those that follow; null without any
 * @param refused why one couldn't be brought back; blank otherwise
 */
public record ProjectTrashView(List<DeletedProject> projects, @Nullable String next, Form refused)
    implements View {}
