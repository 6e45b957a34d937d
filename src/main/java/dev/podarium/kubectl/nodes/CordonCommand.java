package dev.podarium.kubectl.nodes;

import dev.podarium.kubectl.command.Invocation;
import dev.podarium.kubectl.command.Verb;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code kubectl cordon NODE…}. */
@Command(name = "cordon", description = "Mark a Node as unschedulable.")
public final class CordonCommand implements Verb {

  @Parameters(paramLabel = "NODE", arity = "1..*")
  List<String> nodes = new ArrayList<>();

  @Override
  public void run(Invocation invocation) {
    Cordoning.CORDON.of(nodes, invocation);
  }
}
