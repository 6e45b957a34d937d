package dev.podarium.kubectl.change;

import dev.podarium.api.Request;
import dev.podarium.api.Request.PatchType;
import dev.podarium.kubectl.command.Invocation;
import dev.podarium.kubectl.command.JsonText;
import dev.podarium.kubectl.command.KubectlError;
import dev.podarium.kubectl.command.ResourceNames;
import dev.podarium.kubectl.command.Targets;
import dev.podarium.kubectl.command.Verb;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kubectl patch KIND/NAME -p PATCH}. */
@Command(name = "patch", description = "Change fields of an object by a patch.")
public final class PatchCommand implements Verb {

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
  public void run(Invocation invocation) {
    if (body.isEmpty()) {
      throw new KubectlError(
          "error: must specify --patch or --patch-file containing the contents of the patch");
    }
    var read = patchType();
    var json = JsonText.ofYaml(body);
    for (var ref : Targets.named(words, invocation)) {
      invocation.attempt(() -> patch(new Request.Patch(ref, read, json, subresource), invocation));
    }
  }

  /** Whether it did something is seen by comparing the object before and after, as kubectl does. */
  private static void patch(Request.Patch patch, Invocation invocation) {
    var before = invocation.get(patch.target());
    var after = invocation.send(patch);
    var did = after.equals(before) ? " patched (no change)" : " patched";
    invocation.say(ResourceNames.of(patch.target()) + did);
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
