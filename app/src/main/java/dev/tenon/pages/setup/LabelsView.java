package dev.tenon.pages.setup;

import dev.tenon.labels.Label;
import dev.tenon.projects.Project;
import dev.tenon.web.pages.View;
import java.util.List;

/**
 * A project's labels.
 *
 * @param works whether the reader may make and change them
 * @param manages whether the reader may delete them
 */
public record LabelsView(
    Project project, List<Label> labels, boolean works, boolean manages, Typed typed)
    implements View {}
