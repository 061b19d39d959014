package dev.tenon.pages.views;

import dev.tenon.web.pages.View;
import java.util.List;

/** Why a title was refused, in our own words with values in their places. */
public record WhyView(String key, List<String> values) implements View {}
