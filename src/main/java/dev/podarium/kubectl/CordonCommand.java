package dev.podarium.kubectl;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code kubectl cordon NODE…}. */
@Command(name = "cordon", description = "Mark a Node as unschedulable.")
final class CordonCommand implements Verb {

  @Parameters(paramLabel = "NODE", arity = "1..*")
  List<String> nodes = new ArrayList<>();

  @Override
  public void run(Session session) {
    Cordoning.CORDON.of(nodes, session);
  }
}
