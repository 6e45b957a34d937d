package dev.podarium.chance;

import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.AnnotationConsumer;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** Makes the parameters of a property from the first seed of this run. */
final class SeedSource implements ArgumentsProvider, AnnotationConsumer<Seeds> {

  /** The property that gives the first seed, or {@code random}. */
  static final String PROPERTY = "podarium.seed";

  private static final long FIRST = first(System.getProperty(PROPERTY, "1"));

  private int count;

  @Override
  public void accept(Seeds seeds) {
    count = seeds.value();
  }

  @Override
  public Stream<Arguments> provideArguments(
      ParameterDeclarations parameters, ExtensionContext context) {
    return LongStream.range(FIRST, FIRST + count).mapToObj(Chance::of).map(Arguments::of);
  }

  private static long first(String given) {
    if (!given.equals("random")) {
      return Long.parseLong(given);
    }
    var first = ThreadLocalRandom.current().nextLong(1L << 32);
    System.out.println("Properties begin with -D" + PROPERTY + "=" + first);
    return first;
  }
}
