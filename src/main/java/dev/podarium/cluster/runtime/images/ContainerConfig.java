package dev.podarium.cluster.runtime.images;

import dev.podarium.cluster.runtime.process.Programs;
import dev.podarium.cluster.runtime.process.VariableExpansion;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.VolumeMount;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A container that is to be created, and what is known of its purpose.
 *
 * @param annotations of its Pod
 * @param ends it has to end for the Pod to get on: an init container, or one of a Pod that is not
 *     restarted for ever
 * @param environment its variables by name
 */
public record ContainerConfig(
    Container container,
    Map<String, String> annotations,
    boolean ends,
    Map<String, String> environment) {

  private static final Pattern TOLD =
      Pattern.compile(
          "(?:(?i:port|listen|address|addr|bind)[a-z.-]*[= ]|\\s-p[= ]?)(?:0\\.0\\.0\\.0|\\[::])?:?"
              + "(\\d{2,5})(?![\\w.:])|[= ](?:0\\.0\\.0\\.0|\\[::])?:(\\d{2,5})(?![\\w.:])");
  private static final Pattern MOVES = Pattern.compile("(?i)port|listen|addr|bind|conf|\\.ya?ml");

  /** One that stays, without variables. */
  public static ContainerConfig staying(Map<String, String> annotations, Container container) {
    return new ContainerConfig(container, annotations, false, Map.of());
  }

  /** Whether somebody could type something into its process. */
  boolean interactive() {
    return Boolean.TRUE.equals(container.getStdin()) || Boolean.TRUE.equals(container.getTty());
  }

  /**
   * The command with its arguments, variables put in.
   *
   * @param entry of its image, which says whether arguments alone are a command
   */
  List<String> command(ImageEntry entry) {
    var command = new ArrayList<>(container.getCommand());
    if (!command.isEmpty() || entry.shell() || argumentsAreACommand(entry)) {
      command.addAll(container.getArgs());
    }
    return command.stream().map(word -> VariableExpansion.expanded(word, environment)).toList();
  }

  /**
   * The start script of an official image runs what it is given, unless that is an option or a word
   * of the image's own program; that of others does so with a shell at most.
   *
   * <p>Source: docker-library/official-images, README.md, Consistency
   */
  private boolean argumentsAreACommand(ImageEntry entry) {
    if (!entry.known() || container.getArgs().isEmpty()) {
      return false;
    }
    var first = container.getArgs().getFirst();
    return Programs.isShell(first)
        || (entry.official() && !first.startsWith("-") && !entry.own(first));
  }

  /** The ports that the container says it has. */
  List<Integer> declaredPorts() {
    return container.getPorts().stream().map(ContainerPort::getContainerPort).toList();
  }

  /**
   * The ports that its arguments name, {@code --port=8080}, {@code -p 8080} or {@code :8080}, or
   * the variable that the image reads.
   */
  List<Integer> toldPorts(ImageEntry entry) {
    var words = new ArrayList<>(container.getCommand());
    words.addAll(container.getArgs());
    if (environment.containsKey(entry.portVariable())) {
      words.add("--port=" + environment.get(entry.portVariable()));
    }
    return TOLD.matcher(" " + String.join(" ", words))
        .results()
        .map(found -> Integer.parseInt(found.group(found.group(1) == null ? 2 : 1)))
        .filter(port -> port > 0 && port < 65_536)
        .toList();
  }

  /** Whether the image's own process has been told something that may move its ports. */
  boolean reconfigures(ImageEntry entry) {
    return mentionsConfiguration()
        || environment.keySet().stream().anyMatch(name -> name.endsWith("PORT"))
        || mounts(entry.configuration());
  }

  private boolean mentionsConfiguration() {
    return Stream.concat(container.getCommand().stream().skip(1), container.getArgs().stream())
        .anyMatch(word -> MOVES.matcher(word).find());
  }

  /** Whether something is mounted into one of these folders. */
  boolean mounts(List<String> folders) {
    return container.getVolumeMounts().stream()
        .map(VolumeMount::getMountPath)
        .anyMatch(path -> folders.stream().anyMatch(path::startsWith));
  }
}
