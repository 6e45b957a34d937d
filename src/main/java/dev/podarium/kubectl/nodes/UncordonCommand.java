package dev.podarium.kubectl.nodes;

import dev.podarium.kubectl.command.Invocation;
import dev.podarium.kubectl.command.Verb;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code kubectl uncordon NODE…}. */
@Command(name = "uncordon", description = "Mark a Node as schedulable.")
public final class UncordonCommand implements Verb {

  @Parameters(paramLabel = "NODE", arity = "1..*")
  List<String> nodes = new ArrayList<>();

  @Override
  public void run(Invocation invocation) {
    Cordoning.UNCORDON.of(nodes, invocation);
  }
}
