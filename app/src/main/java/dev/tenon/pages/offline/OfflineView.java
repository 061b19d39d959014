package dev.tenon.pages.offline;

import dev.tenon.web.pages.View;

/** The network is away. It is about nobody, so a browser may keep it. */
public record OfflineView() implements View {}
