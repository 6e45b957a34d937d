package dev.podarium.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.api.Change;
import dev.podarium.api.HardwareCommand.NodeShape;
import dev.podarium.api.Refusal;
import dev.podarium.chance.Chance;
import dev.podarium.console.ClusterFactory;
import dev.podarium.console.Operator;
import dev.podarium.kubectl.apply.Apply;
import dev.podarium.manifest.ManifestObject;
import dev.podarium.manifest.Manifests;
import dev.podarium.narration.Narrator;
import dev.podarium.objects.json.Json;
import dev.podarium.objects.patch.BadPatch;
import dev.podarium.objects.values.Printable;
import dev.podarium.session.Scenario;
import dev.podarium.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Damaged manifests, given to one live cluster one after the other, as an editor would. */
final class ManifestTrials {

  private final Chance chance;
  private final Session session;
  private final Operator operator;
  private final Speech speech = new Speech();
  private final Narrator narrator;
  private final List<Change> untold = new ArrayList<>();

  ManifestTrials(Chance chance) {
    this.chance = chance;
    session =
        new Session(
            Scenario.of(
                "fuzz", chance.seed(), List.of(NodeShape.of("node-0"), NodeShape.of("node-1"))),
            ClusterFactory.watched(untold::add));
    operator = new Operator(session);
    narrator = new Narrator(session.cluster().history().apply(1));
  }

  /** Tries so many, and prints in the end all there is. */
  void run(int count) {
    for (var i = 0; i < count; i++) {
      var text = damaged();
      try {
        apply(text);
      } catch (RuntimeException | Error broken) {
        throw new AssertionError("%s%n%s".formatted(broken, excerpt(text)), broken);
      }
    }
    everythingCanBeShown();
  }

  private String damaged() {
    var text = Corpus.any(chance);
    for (var left = chance.oneOf(1, 1, 2, 3); left > 0; left--) {
      text = chance.onceIn(4) ? TextMutation.of(text, chance) : treeDamaged(text);
    }
    return text;
  }

  /** JSON is YAML too: written so, the damage to the tree cannot be damage to the syntax. */
  private String treeDamaged(String text) {
    try {
      var documents = new ArrayList<>();
      var options = new LoaderOptions();
      options.setWarnOnDuplicateKeys(false);
      new Yaml(new SafeConstructor(options)).loadAll(text).forEach(documents::add);
      var at = chance.between(0, documents.size() - 1);
      documents.set(at, new TreeMutation(chance).of(documents.get(at)));
      return documents.stream().map(Json::text).collect(Collectors.joining("\n---\n", "", "\n"));
    } catch (RuntimeException damagedAlready) {
      return text;
    }
  }

  private void apply(String text) {
    var manifest = Manifests.parse("m.yaml", text);
    manifest.diagnostics().forEach(problem -> speech.check(problem.message()));
    manifest.objects().forEach(this::apply);
    new Hours(session).pass(chance.between(0, 40));
    tell();
  }

  private void apply(ManifestObject object) {
    try {
      Apply.of(object.document(), session.latest(), "default")
          .request()
          .ifPresent(request -> session.execute(request));
    } catch (BadPatch bad) {
      speech.check(Printable.message(String.valueOf(bad.getMessage())));
    } catch (Refusal refusal) {
      object.blamed(refusal.status()).forEach(blame -> speech.check(blame.message()));
    }
  }

  private void tell() {
    untold.forEach(speech::check);
    untold.forEach(change -> assertThat(narrator.tell(narrator.of(1, change)).text()).isNotBlank());
    untold.clear();
  }

  private void everythingCanBeShown() {
    new Laws(session.latest()).holdAlways();
    var kinds = session.latest().kinds().stream().map(kind -> kind.resource().toString()).toList();
    for (var format : List.of("wide", "yaml", "json", "name")) {
      var shown =
          operator.say(List.of("kubectl", "get", String.join(",", kinds), "-A", "-o", format));
      assertThat(shown.err()).as("get -o %s", format).isEmpty();
    }
  }

  private static String excerpt(String text) {
    return text.length() > 4000 ? text.substring(0, 4000) + "…" : text;
  }
}
