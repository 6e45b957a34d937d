package dev.podarium.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.podarium.simulation.Agenda;
import java.util.Arrays;

/** Which room may import which: the table of the architecture, as rules. */
@AnalyzeClasses(packages = "dev.podarium", importOptions = DoNotIncludeTests.class)
class RoomRules {

  @ArchTest
  static final ArchRule simulationKnowsNothingOfOurs = room("simulation..", "simulation..");

  @ArchTest static final ArchRule filesAreWrittenByWhoKnowsNothingElse = room("files..", "files..");

  @ArchTest static final ArchRule objectsKnowTheModelOnly = room("objects..", "objects..");

  @ArchTest
  static final ArchRule manifestsAreMadeOfObjects =
      room("manifest..", "manifest..", "files..", "objects..");

  @ArchTest static final ArchRule theApiIsMadeOfObjects = room("api..", "api..", "objects..");

  @ArchTest
  static final ArchRule narrationTellsOfChanges =
      room("narration..", "narration..", "api..", "objects..");

  @ArchTest
  static final ArchRule tablesArePrintedOfObjects =
      room("printers..", "printers..", "api..", "objects..");

  @ArchTest
  static final ArchRule theStoreKeepsValues = room("store..", "store..", "api..", "objects..");

  @ArchTest
  static final ArchRule etcdIsAStoreInVirtualTime =
      room("cluster.etcd..", "cluster.etcd..", "store..", "api..", "objects..", "simulation..");

  @ArchTest
  static final ArchRule theApiServerWritesEtcd =
      room(
          "cluster.apiserver..",
          "cluster.apiserver..",
          "cluster.etcd..",
          "api..",
          "objects..",
          "simulation..");

  @ArchTest
  static final ArchRule clientsSeeTheContractOnly =
      room("cluster.client..", "cluster.client..", "api..", "objects..", "simulation..");

  @ArchTest
  static final ArchRule theSchedulerIsAClient =
      room(
          "cluster.scheduler..",
          "cluster.scheduler..",
          "cluster.client..",
          "api..",
          "objects..",
          "simulation..");

  @ArchTest
  static final ArchRule controllersAreClients =
      room(
          "cluster.controllers..",
          "cluster.controllers..",
          "cluster.client..",
          "api..",
          "objects..",
          "simulation..");

  @ArchTest
  static final ArchRule metricsAreServedByAClient =
      room(
          "cluster.metrics..",
          "cluster.metrics..",
          "cluster.client..",
          "api..",
          "objects..",
          "simulation..");

  @ArchTest
  static final ArchRule kubeletsAreClientsWithARuntime =
      room(
          "cluster.kubelet..",
          "cluster.kubelet..",
          "cluster.runtime..",
          "cluster.scheduler.framework..",
          "cluster.scheduler.plugins..",
          "cluster.client..",
          "api..",
          "objects..",
          "simulation..");

  @ArchTest
  static final ArchRule theRuntimeKnowsNoCluster =
      room("cluster.runtime..", "cluster.runtime..", "objects..", "simulation..");

  @ArchTest
  static final ArchRule aSessionIsToldOfCommands =
      room("session..", "session..", "simulation..", "api..", "objects..");

  @ArchTest
  static final ArchRule timeGoesOnInASessionOnly =
      noClasses()
          .that()
          .resideOutsideOfPackages("dev.podarium.session..", "dev.podarium.simulation..")
          .should()
          .callMethod(Agenda.class, "runNext")
          .because("there is one loop of time, and what it runs can be lived again");

  @ArchTest
  static final ArchRule thePlayerDrivesASimulation =
      room("player..", "player..", "session..", "simulation..", "api..", "objects..");

  @ArchTest
  static final ArchRule kubectlTalksToAnyCluster =
      room("kubectl..", "kubectl..", "printers..", "api..", "manifest..", "objects..");

  @ArchTest
  static final ArchRule theWindowHoldsAPort =
      room(
          "workbench..",
          "workbench..",
          "narration..",
          "files..",
          "api..",
          "objects..",
          "manifest..",
          "printers..",
          "kubectl..");

  @ArchTest
  static final ArchRule controllersDoNotKnowEachOther =
      slices()
          .matching("dev.podarium.cluster.controllers.(*)..")
          .should()
          .notDependOnEachOther()
          .because("they meet in the API server");

  @ArchTest
  static final ArchRule panesDoNotKnowEachOther =
      slices()
          .matching("dev.podarium.workbench.(*)..")
          .should()
          .notDependOnEachOther()
          .ignoreDependency(
              resideInAPackage("dev.podarium.workbench.."),
              resideInAnyPackage(
                  "dev.podarium.workbench.frame..", "dev.podarium.workbench.kinds.."))
          .because("they meet in the selection and the actions");

  @ArchTest
  static final ArchRule whatPanesShareKnowsNoPane =
      room(
          "workbench.frame..",
          "workbench.frame..",
          "narration..",
          "files..",
          "api..",
          "objects..",
          "printers..");

  @ArchTest
  static final ArchRule noCycles = slices().matching("dev.podarium.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule theToolkitStaysInTheWindow =
      noClasses()
          .that()
          .resideOutsideOfPackages("dev.podarium.workbench..", "dev.podarium")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("javafx..");

  @ArchTest
  static final ArchRule picturesAndModelsKnowNoScene =
      noClasses()
          .that()
          .haveSimpleNameEndingWith("Picture")
          .or()
          .haveSimpleNameEndingWith("Model")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("javafx.scene..")
          .because("what is shown is computed and tested without a toolkit")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule yamlIsReadAsKubectlReadsIt =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.yaml.snakeyaml..", "org.snakeyaml..")
          .because("manifest.yaml reads YAML with the liberties and limits of kubectl's parser");

  @ArchTest
  static final ArchRule nobodyBelowImportsTheWholeCluster =
      classes()
          .that()
          .resideInAPackage("dev.podarium.cluster")
          .should()
          .onlyHaveDependentClassesThat(
              resideInAnyPackage("dev.podarium.cluster", "dev.podarium.console", "dev.podarium"));

  private static ArchRule room(String room, String... mayUse) {
    var allowed = Arrays.stream(mayUse).map(name -> "dev.podarium." + name).toArray(String[]::new);
    var outside = resideInAnyPackage("dev.podarium..").and(resideOutsideOfPackages(allowed));
    return noClasses()
        .that()
        .resideInAPackage("dev.podarium." + room)
        .should()
        .dependOnClassesThat(outside)
        .because(room + " may import " + String.join(", ", mayUse) + " only")
        .allowEmptyShould(true);
  }
}
