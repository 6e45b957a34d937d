package dev.podarium.fuzz;

import dev.podarium.api.Snapshot;
import dev.podarium.chance.Chance;
import dev.podarium.objects.Kinds;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.ArrayList;
import java.util.List;

/** Words that a person may type at a cluster, right or wrong. */
record RandomCommand(Chance chance, Snapshot world) {

  private static final List<String> GOOD =
      List.of(
          "kubectl get all -A -o wide",
          "kubectl get pods,rs -l app=w0,tier!=x --show-labels",
          "kubectl get deploy w0 -o yaml",
          "kubectl get events --no-headers",
          "kubectl get nodes -o json",
          "kubectl scale deployment/w0 --replicas=4 --current-replicas=3",
          "kubectl set image deployment/w0 main=nginx:1.27",
          "kubectl set image deployment w0 *=redis:7",
          "kubectl rollout status deployment/w0",
          "kubectl rollout history deployment/w0 --revision=1",
          "kubectl rollout undo deployment/w0 --to-revision=1",
          "kubectl rollout pause deployment/w0",
          "kubectl rollout resume deployment/w0",
          "kubectl rollout restart deployment",
          "kubectl label pod/deployment/w0#0 a=b --overwrite",
          "kubectl label deployment w0 a-",
          "kubectl annotate deployment/w0 podarium.dev/runs=5s",
          "kubectl delete pod/deployment/w0#0 --grace-period=0 --force",
          "kubectl delete rs -l app=w0 --cascade=orphan",
          "kubectl delete deployment w0 --cascade=foreground",
          "kubectl create -f manifests/nginx-deployment.yaml",
          "kubectl apply -R -f manifests",
          "kubectl apply -f manifests/bare-pod.yaml",
          "kubectl replace -f manifests/nginx-deployment.yaml",
          "kubectl cordon node-0",
          "kubectl uncordon node-0",
          "kubectl taint nodes node-1 a=b:NoSchedule",
          "kubectl taint nodes node-1 a-",
          "kubectl delete -f manifests/nginx-deployment.yaml --ignore-not-found",
          "kubectl patch deployment w0 -p {\"spec\":{\"replicas\":2}}",
          "kubectl -n other get pods",
          "kubectl scale --help",
          "fault kill-container deployment/w0#0 main",
          "fault stop-node node-1",
          "fault start-node node-1",
          "node add node-7 cpu=500m memory=1Gi pods=3 label=a=b",
          "node remove node-7");

  private static final String[] WORDS = {
    "",
    " ",
    "-",
    "--",
    "-f",
    "-o",
    "yaml",
    "-l",
    "a in (b,c)",
    "a=b=c",
    "!a",
    "=",
    "all",
    "pods/",
    "/x",
    "a/b/c",
    "pod/deployment/w0#99999",
    "deployment/w0#0",
    "--replicas",
    "--replicas=-1",
    "--replicas=x",
    "--replicas=99999999999",
    "--to-revision=-1",
    "--grace-period=99999999999999999999",
    "-A",
    "-n",
    "--all",
    "*",
    "\u0007",
    "\u0000",
    "\u001b[31m",
    "x".repeat(5000),
    "ä",
    "'",
    "\"",
    "\\",
    "$(id)",
    "../..",
    "/dev/null",
    "--cascade=x",
    "--type=json",
    "--help",
    "-h",
    "--overwrite=false",
    "--selector=",
    "@file",
    "nodes,pods",
    "replicaset.apps",
    "Deployment.v1.apps",
    "cpu=-1",
    "cpu=1e9",
    "memory=",
    "label=",
    "pods=0"
  };

  /** The words of one command. */
  List<String> next() {
    if (chance.onceIn(3)) {
      return patch();
    }
    var words = new ArrayList<>(List.of(chance.oneOf(GOOD).split(" ")));
    for (var left = chance.between(0, 3); left > 0; left--) {
      damage(words);
    }
    return words.isEmpty() ? List.of("kubectl") : words;
  }

  private void damage(List<String> words) {
    var at = words.isEmpty() ? 0 : chance.between(0, words.size() - 1);
    switch (words.isEmpty() ? 3 : chance.between(0, 5)) {
      case 0 -> words.remove(at);
      case 1 -> words.add(at, words.get(at));
      case 2 -> words.set(at, chance.oneOf(WORDS));
      case 3 -> words.add(at, chance.oneOf(WORDS));
      case 4 -> words.set(at, words.get(at).substring(words.get(at).length() / 2));
      default -> words.set(at, words.get(at) + chance.oneOf(WORDS));
    }
  }

  private List<String> patch() {
    var objects = world.kinds().stream().flatMap(world::list).toList();
    var object = chance.oneOf(objects);
    var type = chance.oneOf("json", "merge", "strategic");
    var random = new RandomPatch(chance);
    var words = new ArrayList<>(List.of("kubectl", "patch", resource(object)));
    words.add(object.getMetadata().getName());
    words.addAll(List.of("-n", namespace(object), "--type=" + type, "-p"));
    words.add(type.equals("json") ? random.json(object) : random.merge(object));
    if (chance.onceIn(4)) {
      words.add("--subresource=status");
    }
    return words;
  }

  private static String resource(HasMetadata object) {
    return Kinds.of(object).resource().toString();
  }

  private static String namespace(HasMetadata object) {
    var namespace = object.getMetadata().getNamespace();
    return namespace == null ? "default" : namespace;
  }
}
