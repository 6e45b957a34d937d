package dev.podarium.chance;

import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.AnnotationConsumer;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** Makes the parameters of a property from the first seed of this run. */
final class SeedSource implements ArgumentsProvider, AnnotationConsumer<Seeds> {

  private int count;

  @Override
  public void accept(Seeds seeds) {
    count = seeds.value();
  }

  @Override
  public Stream<Arguments> provideArguments(
      ParameterDeclarations parameters, ExtensionContext context) {
    return LongStream.range(FirstSeed.VALUE, FirstSeed.VALUE + count)
        .mapToObj(Chance::of)
        .map(Arguments::of);
  }
}
