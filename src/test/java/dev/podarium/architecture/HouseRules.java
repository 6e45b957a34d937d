package dev.podarium.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.podarium.api.History;
import dev.podarium.api.ListerWatcher;
import dev.podarium.api.Verbs;
import dev.podarium.simulation.Agenda;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** What is forbidden, each with its because. */
@AnalyzeClasses(packages = "dev.podarium", importOptions = DoNotIncludeTests.class)
class HouseRules {

  private static final String[] DETERMINISTIC = {
    "dev.podarium.simulation..",
    "dev.podarium.store..",
    "dev.podarium.session..",
    "dev.podarium.cluster.."
  };

  /** Functions whose last digit the specification of {@link Math} leaves open. */
  private static final Set<String> LOOSE =
      Set.of(
          "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "exp", "expm1", "log", "log10",
          "log1p", "cbrt", "sinh", "cosh", "tanh", "hypot", "pow");

  @ArchTest
  static final ArchRule simulatedTimeIsTheOnlyTime =
      noClasses()
          .that()
          .resideInAnyPackage(DETERMINISTIC)
          .should()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(Instant.class, "now")
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Clock.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Thread.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Executor.class)
          .because("the same seed and inputs must give the same trace, byte for byte");

  @ArchTest
  static final ArchRule chanceComesFromTheDice =
      noClasses()
          .that()
          .resideInAnyPackage(DETERMINISTIC)
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(Random.class, SecureRandom.class, ThreadLocalRandom.class)
          .orShould()
          .callMethod(UUID.class, "randomUUID")
          .orShould()
          .callMethod(Math.class, "random")
          .orShould()
          .callMethod(System.class, "identityHashCode", Object.class)
          .because("chance makes no ripples and is the same in every JVM");

  @ArchTest
  static final ArchRule functionsOfNumbersAreStrict =
      noClasses()
          .that()
          .resideInAnyPackage(DETERMINISTIC)
          .should()
          .callMethodWhere(
              DescribedPredicate.describe(
                  "a function of Math that JVMs may round differently",
                  call ->
                      call.getTargetOwner().isEquivalentTo(Math.class)
                          && LOOSE.contains(call.getTarget().getName())))
          .because("StrictMath gives the same digits in every JVM");

  @ArchTest
  static final ArchRule objectsAreValues =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.podarium.objects..")
          .should(callSettersOfTheModel())
          .because("a stored object is never changed in place: its snapshot still stands");

  @ArchTest
  static final ArchRule copiesAreMadeByTheWordsOfAKind =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.podarium.objects..")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("dev.podarium.objects.copies.Copies")
          .because("a change outside of objects has a name there");

  @ArchTest
  static final ArchRule theWindowShowsOneMoment =
      noClasses()
          .that()
          .resideInAPackage("dev.podarium.workbench..")
          .and()
          .doNotHaveSimpleName("Pulse")
          .should(askForTheNewest())
          .because("what is shown comes with the beat");

  @ArchTest
  static final ArchRule componentsReadTheirOwnView =
      noClasses()
          .that()
          .resideInAnyPackage(
              "..cluster.controllers..", "..cluster.scheduler..", "..cluster.kubelet..")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(ListerWatcher.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(History.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Verbs.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Agenda.class)
          .because("an informer's view is what a component knows, and its connection all it has");

  private static ArchCondition<JavaClass> askForTheNewest() {
    return new ArchCondition<>("ask a history for the newest moment") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        accesses(type)
            .filter(access -> access.getTargetOwner().isAssignableTo(History.class))
            .filter(access -> access.getName().matches("now|latest|watch"))
            .forEach(
                access ->
                    events.add(SimpleConditionEvent.satisfied(access, access.getDescription())));
      }
    };
  }

  @ArchTest
  static final ArchRule namesSayWhatTheyAre =
      noClasses()
          .should()
          .haveNameMatching(".*(Util|Utils|Manager|Helper|Impl)")
          .orShould()
          .haveNameMatching(".*\\.Abstract[A-Z].*");

  private static ArchCondition<JavaClass> callSettersOfTheModel() {
    return new ArchCondition<>("call setters of the model") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        accesses(type)
            .filter(access -> setter().test(access.getTarget()))
            .forEach(
                access ->
                    events.add(SimpleConditionEvent.satisfied(access, access.getDescription())));
      }
    };
  }

  private static Stream<JavaAccess<?>> accesses(JavaClass type) {
    return Stream.concat(
        type.getMethodCallsFromSelf().stream(), type.getMethodReferencesFromSelf().stream());
  }

  private static DescribedPredicate<AccessTarget> setter() {
    return DescribedPredicate.describe(
        "setter of the model",
        target ->
            target.getName().matches("set[A-Z].*")
                && target.getOwner().getPackageName().startsWith("io.fabric8.kubernetes.api.model")
                && !isOfABuilder(target));
  }

  private static boolean isOfABuilder(AccessTarget target) {
    return target.getOwner().getSimpleName().matches(".*(Builder|Fluent|Nested)");
  }
}
