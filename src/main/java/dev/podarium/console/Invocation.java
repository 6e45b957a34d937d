package dev.podarium.console;

import dev.podarium.cluster.client.LatencyProfile;
import java.io.PrintWriter;
import java.util.ArrayList;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** What every command is given: help, which cluster it begins with, and where it prints. */
@Command(mixinStandardHelpOptions = true, versionProvider = Version.class)
final class Invocation {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

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

  @Option(
      names = "--latencies",
      paramLabel = "NAME",
      defaultValue = "realistic",
      completionCandidates = Profiles.class,
      converter = Profile.class,
      description = "How long things take: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private String latencies = "realistic";

  @Option(
      names = "--control-plane",
      description = "Another Node that runs the control plane as static Pods.")
  private boolean controlPlane;

  ClusterOptions cluster() {
    return new ClusterOptions(nodes, seed, latencies, controlPlane);
  }

  PrintWriter out() {
    return spec.commandLine().getOut();
  }

  PrintWriter err() {
    return spec.commandLine().getErr();
  }

  /** What is wrong with the command line, to be thrown. */
  ParameterException misused(String problem) {
    return new ParameterException(spec.commandLine(), problem);
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

  /** The names of the latency profiles. */
  static final class Profiles extends ArrayList<String> {
    private static final long serialVersionUID = 1L;

    Profiles() {
      super(LatencyProfile.NAMES);
    }
  }

  /** Reads the name of a latency profile. */
  static final class Profile implements ITypeConverter<String> {

    @Override
    public String convert(String text) {
      if (!LatencyProfile.NAMES.contains(text)) {
        throw new TypeConversionException(
            "it takes one of " + String.join(", ", LatencyProfile.NAMES));
      }
      return text;
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
