package dev.podarium.kubectl.command;

import dev.podarium.manifest.Manifest;
import dev.podarium.manifest.ManifestObject;
import dev.podarium.manifest.Manifests;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/**
 * {@code -f PATH}: the manifests that a command is about.
 *
 * <p>Source: k8s.io/cli-runtime/pkg/resource/visitor.go, ContinueOnErrorVisitor
 */
public final class ManifestOption {

  @Option(
      names = {"-f", "--filename"},
      paramLabel = "PATH",
      description = "A file or a folder of manifests; may be given more than once.")
  List<String> paths = new ArrayList<>();

  @Option(
      names = {"-R", "--recursive"},
      description = "Folders are always read with all that is below them.")
  boolean recursive;

  public boolean isGiven() {
    return !paths.isEmpty();
  }

  /**
   * Does something with each object, in order. What cannot be used and what goes wrong with one
   * does not stop the others. A path that does not exist stops all.
   *
   * @return how many objects there were
   */
  public int forEach(Invocation invocation, Consumer<ManifestObject> action) {
    if (paths.isEmpty()) {
      throw new KubectlError("error: must specify one of -f and -k");
    }
    refuseAbsent(invocation);
    var count = 0;
    for (var path : paths) {
      var manifest = Manifests.read(List.of(invocation.resolve(path)));
      steps(manifest, invocation, action).forEach(step -> invocation.attempt(step.action()));
      count += manifest.objects().size();
    }
    return count;
  }

  /** The same; it is an error when there was nothing at all to do something with. */
  public void forEach(Invocation invocation, String verb, Consumer<ManifestObject> action) {
    if (forEach(invocation, action) == 0 && !invocation.hasFailed()) {
      throw new KubectlError("error: no objects passed to " + verb);
    }
  }

  private void refuseAbsent(Invocation invocation) {
    var absent = paths.stream().filter(path -> !Files.exists(invocation.resolve(path))).toList();
    var lines = absent.stream().map("the path \"%s\" does not exist"::formatted).toList();
    if (!absent.isEmpty()) {
      throw new KubectlError((absent.size() == 1 ? "error: " : "") + String.join("\n", lines));
    }
  }

  /** What is to be done at one place of a file. */
  private record Step(String file, int line, Runnable action) {}

  private static Stream<Step> steps(
      Manifest manifest, Invocation invocation, Consumer<ManifestObject> action) {
    var problems =
        manifest.diagnostics().stream()
            .map(
                problem ->
                    new Step(
                        problem.file(),
                        problem.line(),
                        () -> invocation.failed(new KubectlError("error: " + problem))));
    var objects =
        manifest.objects().stream()
            .map(object -> new Step(object.file(), object.line(), () -> action.accept(object)));
    return Stream.concat(objects, problems)
        .sorted(
            Comparator.comparing((Step step) -> Path.of(step.file())).thenComparing(Step::line));
  }
}
