package dev.tenon.bench.database;

/** A copy of a population's database, which is there for one measurement. */
public final class BenchCopy implements AutoCloseable {
  private final BenchDatabase database;
  private final Runnable drop;

  BenchCopy(BenchDatabase database, Runnable drop) {
    this.database = database;
    this.drop = drop;
  }

  public BenchDatabase database() {
    return database;
  }

  @Override
  public void close() {
    drop.run();
  }
}
