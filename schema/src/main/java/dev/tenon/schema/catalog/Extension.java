package dev.tenon.schema.catalog;

/** An installed extension and the schema its objects live in. */
public record Extension(String name, String version, String schema) {}
