package dev.podarium.kubectl;

import dev.podarium.manifest.Diagnostic;
import dev.podarium.manifest.ManifestObject;
import dev.podarium.manifest.Manifests;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** {@code -f PATH}: the manifests that a command is about. */
final class ManifestOption {

  @Option(
      names = {"-f", "--filename"},
      paramLabel = "PATH",
      description = "A file or a folder of manifests; may be given more than once.")
  List<String> paths = new ArrayList<>();

  @Option(
      names = {"-R", "--recursive"},
      description = "Folders are always read with all that is below them.")
  boolean recursive;

  boolean isGiven() {
    return !paths.isEmpty();
  }

  /** The objects of all of them in order; nothing is done when one of them is wrong. */
  List<ManifestObject> read(Session session) {
    if (paths.isEmpty()) {
      throw new KubectlError("error: must specify one of -f and -k");
    }
    var objects = new ArrayList<ManifestObject>();
    for (var path : paths) {
      objects.addAll(read(path, session));
    }
    return objects;
  }

  private static List<ManifestObject> read(String path, Session session) {
    var file = session.resolve(path);
    if (!Files.exists(file)) {
      throw new KubectlError("error: the path \"%s\" does not exist".formatted(path));
    }
    var manifest = Manifests.read(List.of(file));
    if (!manifest.valid()) {
      throw new KubectlError(
          manifest.diagnostics().stream()
              .map(Diagnostic::toString)
              .collect(Collectors.joining("\nerror: ", "error: ", "")));
    }
    if (manifest.objects().isEmpty()) {
      throw new KubectlError("error: no objects passed to the command");
    }
    return manifest.objects();
  }
}
