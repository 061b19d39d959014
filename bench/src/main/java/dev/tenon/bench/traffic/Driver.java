package dev.tenon.bench.traffic;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * Sends requests for a while. In a closed loop each connection sends its next request when the last
 * is answered: that finds the most that is possible. In an open loop requests come when they come,
 * as from people who don't know of each other (a Poisson process: sometimes many at once), and each
 * one's time counts from when it was due: a server that is behind is not flattered by a client that
 * waits for it.
 */
public final class Driver implements AutoCloseable {
  /** So many that two changes of a task are hardly ever the same. */
  private static final int TURNS = 1_000_000_000;

  private final List<Worker> workers = new ArrayList<>();
  private final RandomGenerator arrivals;
  private final ExecutorService threads = Executors.newThreadPerTaskExecutor(Thread::new);

  /**
   * So many connections to a server; each has subjects of its own, so that none is in two hands.
   */
  public Driver(InetSocketAddress server, List<Subject> subjects, int connections, long seed)
      throws IOException {
    this.arrivals = new SplittableRandom(~seed);
    for (int i = 0; i < connections; i++) {
      List<Subject> own = new ArrayList<>();
      for (int k = i; k < subjects.size() || own.isEmpty(); k += connections) {
        own.add(subjects.get(k % subjects.size()));
      }
      workers.add(new Worker(new HttpConnection(server), own, new SplittableRandom(seed + i)));
    }
  }

  /** All connections at once, each as fast as it is answered. */
  public Tally closed(Function<RandomGenerator, Kind> mix, Duration time) throws IOException {
    long begin = System.nanoTime();
    long end = begin + time.toNanos();
    return run(worker -> {
      while (System.nanoTime() < end) {
        worker.send(mix.apply(worker.random), worker.any(), System.nanoTime());
      }
    });
  }

  /** The mix of real use in a closed loop. */
  public Tally closed(Duration time) throws IOException {
    return closed(Kind::any, time);
  }

  /** One kind in a closed loop. */
  public Tally closed(Kind kind, Duration time) throws IOException {
    return closed(_ -> kind, time);
  }

  /**
   * One request of a kind about each subject, all connections at once. What is changed has been
   * read before, which doesn't count.
   */
  public Tally each(Kind kind) throws IOException {
    return run(worker -> {
      for (Subject subject : worker.subjects) {
        if (kind.needsVersion()) {
          worker.read(subject);
        }
        worker.send(kind, subject, System.nanoTime());
      }
    });
  }

  /** The mix of real use, so many requests a second, whatever becomes of them. */
  public Tally open(double perSecond, Duration time) throws IOException {
    long[] due = due((int) (perSecond * time.toNanos() / 1e9), time);
    long begin = System.nanoTime();
    AtomicInteger next = new AtomicInteger();
    return run(worker -> {
      for (int i = next.getAndIncrement(); i < due.length; i = next.getAndIncrement()) {
        long at = begin + due[i];
        for (long left = at - System.nanoTime(); left > 0; left = at - System.nanoTime()) {
          LockSupport.parkNanos(left);
        }
        worker.send(Kind.any(worker.random), worker.any(), at);
      }
    });
  }

  /**
   * When so many requests are due, in nanoseconds from the beginning: moments drawn evenly and
   * sorted are those of a Poisson process in which that many came.
   */
  private long[] due(int requests, Duration time) {
    long[] due = arrivals.longs(requests, 0, time.toNanos()).toArray();
    Arrays.sort(due);
    return due;
  }

  private Tally run(Work work) throws IOException {
    long begin = System.nanoTime();
    List<Future<Tally>> parts = new ArrayList<>();
    for (Worker worker : workers) {
      parts.add(
          threads.submit(() -> {
            worker.tally = new Tally();
            work.by(worker);
            return worker.tally;
          }));
    }
    Tally all = new Tally();
    try {
      for (Future<Tally> part : parts) {
        all.merge(part.get());
      }
    } catch (InterruptedException fault) {
      Thread.currentThread().interrupt();
      throw new IOException(fault);
    } catch (ExecutionException fault) {
      throw new IOException(fault.getCause());
    }
    all.took((System.nanoTime() - begin) / 1e9);
    return all;
  }

  @Override
  public void close() throws IOException {
    threads.close();
    for (Worker worker : workers) {
      worker.connection.close();
    }
  }

  private interface Work {
    void by(Worker worker) throws IOException;
  }

  /** One connection, and what it knows of its tasks. */
  private static final class Worker {
    private final HttpConnection connection;
    private final List<Subject> subjects;
    private final RandomGenerator random;
    private final Map<Subject, String> etags = new HashMap<>();
    private Tally tally = new Tally();

    Worker(HttpConnection connection, List<Subject> subjects, RandomGenerator random) {
      this.connection = connection;
      this.subjects = subjects;
      this.random = random;
    }

    Subject any() {
      return subjects.get(random.nextInt(subjects.size()));
    }

    /** Gets to know a task's version. */
    void read(Subject subject) throws IOException {
      Tally counted = tally;
      tally = new Tally();
      send(Kind.ONE, subject, System.nanoTime());
      tally = counted;
    }

    /** Sends one request; its time begins when it was due. */
    void send(Kind kind, Subject subject, long due) throws IOException {
      String etag = "";
      if (kind.needsVersion()) {
        etag = etags.get(subject);
        if (etag == null) {
          // Who changes something has read it before: as a request of its own.
          kind = Kind.ONE;
        }
      }
      HttpConnection.Answer answer;
      try {
        answer =
            connection.send(kind.request(subject, etag == null ? "" : etag, random.nextInt(TURNS)));
      } catch (IOException lost) {
        tally.fail(kind, "unanswered");
        connection.renew();
        return;
      }
      if (!answer.isSuccess()) {
        tally.fail(kind, Integer.toString(answer.status()));
        etags.remove(subject);
        return;
      }
      tally.add(kind, (System.nanoTime() - due) / 1000);
      if (answer.etag() != null && (kind == Kind.ONE || kind == Kind.UPDATE)) {
        etags.put(subject, answer.etag());
      }
    }
  }
}
