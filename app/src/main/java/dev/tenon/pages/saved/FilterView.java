package dev.tenon.pages.saved;

import dev.tenon.pages.views.Outlook;
import dev.tenon.tasks.saved.SavedFilter;
import dev.tenon.web.pages.Form;
import dev.tenon.web.pages.View;
import org.jspecify.annotations.Nullable;

/**
 * The form of a saved filter as a page: what a browser meets when it was refused.
 *
 * @param filter the one that is changed; null where one is made
 * @param owned whether it is, or would be, the caller's own
 */
public record FilterView(Outlook outlook, @Nullable SavedFilter filter, boolean owned, Form form)
    implements View {}
