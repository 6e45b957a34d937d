package dev.podarium.console;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options that say which cluster a run begins with. */
final class ClusterFlags {

  @Option(
      names = "--nodes",
      paramLabel = "N",
      defaultValue = "3",
      converter = NodeCount.class,
      description = "How many Nodes of 4 cores and 8Gi (default: ${DEFAULT-VALUE}).")
  private int nodes;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      converter = Seed.class,
      description = "Another seed gives other delays and names (default: ${DEFAULT-VALUE}).")
  private long seed;

  ClusterOptions shape() {
    return new ClusterOptions(nodes, seed);
  }

  /** Reads how many Nodes there shall be. */
  static final class NodeCount implements ITypeConverter<Integer> {

    @Override
    public Integer convert(String text) {
      if (!text.matches("[0-9]{1,4}") || Integer.parseInt(text) > ClusterOptions.MOST_NODES) {
        throw new TypeConversionException(
            "it takes a whole number from 0 to %d".formatted(ClusterOptions.MOST_NODES));
      }
      return Integer.valueOf(text);
    }
  }

  /** Reads a seed: any whole number of 64 bits. */
  static final class Seed implements ITypeConverter<Long> {

    @Override
    public Long convert(String text) {
      try {
        return Long.valueOf(text.matches("[-+]?[0-9]+") ? text : "");
      } catch (NumberFormatException notANumber) {
        throw new TypeConversionException(
            "it takes a whole number from %d to %d".formatted(Long.MIN_VALUE, Long.MAX_VALUE));
      }
    }
  }
}
