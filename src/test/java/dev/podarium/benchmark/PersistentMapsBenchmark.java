package dev.podarium.benchmark;

import io.vavr.collection.HashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.organicdesign.fp.collections.PersistentHashMap;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** The persistent maps that were compared for the store: one update, and one full pass. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class PersistentMapsBenchmark {

  @Param({"1000", "150000"})
  int size;

  private String[] keys = {};
  private int next;
  private PersistentHashMap<String, Integer> paguro = PersistentHashMap.empty();
  private HashMap<String, Integer> vavr = HashMap.empty();
  private PMap<String, Integer> pcollections = HashTreePMap.empty();

  /** Fills each map with keys such as the store has. */
  @Setup
  public void fill() {
    keys = IntStream.range(0, size).mapToObj(i -> "pods/default/web-" + i).toArray(String[]::new);
    for (var key : keys) {
      paguro = paguro.assoc(key, 0);
      vavr = vavr.put(key, 0);
      pcollections = pcollections.plus(key, 0);
    }
  }

  /** Paguro, one update. */
  @Benchmark
  public Object paguroUpdate() {
    return paguro = paguro.assoc(key(), next);
  }

  /** Vavr, one update. */
  @Benchmark
  public Object vavrUpdate() {
    return vavr = vavr.put(key(), next);
  }

  /** PCollections, one update. */
  @Benchmark
  public Object pcollectionsUpdate() {
    return pcollections = pcollections.plus(key(), next);
  }

  /** Paguro, a walk over every entry. */
  @Benchmark
  public void paguroPass(Blackhole hole) {
    paguro.values().forEach(hole::consume);
  }

  /** Vavr, a walk over every entry. */
  @Benchmark
  public void vavrPass(Blackhole hole) {
    vavr.valuesIterator().forEachRemaining(hole::consume);
  }

  /** PCollections, a walk over every entry. */
  @Benchmark
  public void pcollectionsPass(Blackhole hole) {
    pcollections.values().forEach(hole::consume);
  }

  private String key() {
    next = (next + 1) % keys.length;
    return keys[next];
  }
}
