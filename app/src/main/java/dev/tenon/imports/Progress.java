package dev.tenon.imports;

/** Is told how far an import has come. */
@FunctionalInterface
public interface Progress {
  /** So many of so many records are dealt with. */
  void at(int done, int total);
}
