package dev.podarium.workbench.kinds.actions;

import dev.podarium.api.ClusterSource;
import dev.podarium.api.Command;
import dev.podarium.api.Refusal;
import dev.podarium.kubectl.Kubectl;
import dev.podarium.kubectl.command.CommandResult;
import dev.podarium.kubectl.command.ServerErrors;
import dev.podarium.workbench.frame.Notices;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionException;

/** Sends commands and says what became of them. */
public final class Sender {

  private final ClusterSource cluster;
  private final Notices notices;

  /** Sends to a cluster and tells of it in notices. */
  public Sender(ClusterSource cluster, Notices notices) {
    this.cluster = cluster;
    this.notices = notices;
  }

  /**
   * Sends a command; returns at once.
   *
   * @param done what kubectl would print
   */
  public void send(Command command, String done) {
    var unused =
        cluster
            .send(command)
            .whenComplete(
                (object, failure) -> {
                  if (failure == null) {
                    notices.info(done);
                  } else {
                    refused(failure);
                  }
                });
  }

  /**
   * Runs a command of kubectl that may wait, beside the window; returns at once. What it prints is
   * told when it has ended.
   */
  public void run(List<String> words) {
    var kubectl = Kubectl.over(cluster, Path.of(""), new PassingTime(cluster));
    Thread.ofVirtual()
        .name("kubectl " + words.getFirst())
        .start(() -> tell(words, kubectl.run(words)));
  }

  private void tell(List<String> words, CommandResult result) {
    if (result.exit() == 0) {
      notices.info(result.out().lines().reduce((one, other) -> other).orElse(""));
    } else {
      notices.error("kubectl " + String.join(" ", words), result.err().strip());
    }
  }

  private void refused(Throwable failure) {
    var cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    if (cause instanceof Refusal refusal) {
      notices.error(ServerErrors.heading(refusal.status()), refusal.status().getMessage());
    } else {
      notices.error("The cluster could not do it", String.valueOf(cause.getMessage()));
    }
  }
}
