package dev.tenon.pages.views;

import dev.tenon.web.pages.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A short message at the window's edge.
 *
 * @param key of our own words, with values in their places
 * @param kind done or error; null for neither
 */
public record ToastView(String key, List<String> values, @Nullable String kind) implements View {}
