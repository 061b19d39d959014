package dev.tenon.schema.erd.layout;

/** A place on the diagram, in pixels from its top left corner. */
public record Point(double x, double y) {}
