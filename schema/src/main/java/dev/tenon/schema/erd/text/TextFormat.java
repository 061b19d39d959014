package dev.tenon.schema.erd.text;

import dev.tenon.schema.erd.Diagram;

/** The languages a diagram can be written in for other tools to lay out. */
public enum TextFormat {
  MERMAID {
    @Override
    public String write(Diagram diagram) {
      return Mermaid.write(diagram);
    }
  },
  DBML {
    @Override
    public String write(Diagram diagram) {
      return Dbml.write(diagram);
    }
  },
  DOT {
    @Override
    public String write(Diagram diagram) {
      return Dot.write(diagram);
    }
  };

  /** The same diagram always gives the same text; badges are written as relationships. */
  public abstract String write(Diagram diagram);
}
