package dev.podarium.kubectl;

import dev.podarium.api.Request;
import dev.podarium.api.Request.PatchType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
      description = "The patch, as JSON or YAML.")
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
    if (body.isEmpty()) {
      throw new KubectlError(
          "error: must specify --patch or --patch-file containing the contents of the patch");
    }
    var read = patchType();
    var json = JsonText.ofYaml(body);
    for (var ref : Targets.named(words, session.namespace())) {
      session.attempt(() -> patch(new Request.Patch(ref, read, json, subresource), session));
    }
  }

  /** Whether it did something is seen by comparing the object before and after, as kubectl does. */
  private static void patch(Request.Patch patch, Session session) {
    var before = session.get(patch.target());
    var after = session.send(patch);
    var did = after.equals(before) ? " patched (no change)" : " patched";
    session.say(Names.of(patch.target()) + did);
  }

  private PatchType patchType() {
    return switch (type.toLowerCase(Locale.ROOT)) {
      case "strategic", "" -> PatchType.STRATEGIC_MERGE;
      case "merge" -> PatchType.MERGE;
      case "json" -> PatchType.JSON;
      default ->
          throw new KubectlError(
              "error: --type must be one of [json merge strategic], not \"%s\"".formatted(type));
    };
  }
}
