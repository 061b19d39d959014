package dev.tenon.pages.work;

import dev.tenon.search.Found;
import dev.tenon.web.Page;
import dev.tenon.web.pages.View;
import org.jspecify.annotations.Nullable;

/**
 * What a search found.
 *
 * @param words what was looked for; empty where nothing was yet
 * @param found null where nothing was looked for
 */
public record SearchView(String words, @Nullable Page<Found> found) implements View {}
