package dev.podarium.kubectl;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code kubectl uncordon NODE…}. */
@Command(name = "uncordon", description = "Mark a Node as schedulable.")
final class UncordonCommand implements Verb {

  @Parameters(paramLabel = "NODE", arity = "1..*")
  List<String> nodes = new ArrayList<>();

  @Override
  public void run(Session session) {
    Cordoning.UNCORDON.of(nodes, session);
  }
}
