package dev.podarium.kubectl;

import dev.podarium.api.Request;
import dev.podarium.api.Request.PatchType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kubectl patch KIND/NAME -p PATCH}. */
@Command(name = "patch", description = "Change fields of an object by a patch.")
final class PatchCommand implements Verb {

  @Parameters(paramLabel = "KIND/NAME", description = "What to patch.")
  List<String> words = new ArrayList<>();

  @Option(
      names = {"-p", "--patch"},
      paramLabel = "JSON",
      required = true,
      description = "The patch.")
  String body = "";

  @Option(
      names = "--type",
      paramLabel = "strategic|merge|json",
      description = "How the patch is read (default: ${DEFAULT-VALUE}).")
  String type = "strategic";

  @Option(names = "--subresource", paramLabel = "status", description = "Patch this part alone.")
  String subresource = "";

  @Override
  public void run(Session session) {
    for (var ref : Targets.named(words, session.namespace())) {
      var before = session.get(ref).getMetadata().getResourceVersion();
      var after = session.send(new Request.Patch(ref, patchType(), body, subresource));
      var same = Objects.equals(before, after.getMetadata().getResourceVersion());
      session.say(Names.of(ref) + (same ? " patched (no change)" : " patched"));
    }
  }

  private PatchType patchType() {
    return switch (type) {
      case "strategic" -> PatchType.STRATEGIC_MERGE;
      case "merge" -> PatchType.MERGE;
      case "json" -> PatchType.JSON;
      default ->
          throw new KubectlError(
              "error: --type must be one of [json merge strategic], not \"%s\"".formatted(type));
    };
  }
}
