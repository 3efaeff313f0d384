package dev.bilten.walls;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The walls of the house, for any root package: for {@code dev.bilten}, and for a small house with every wall broken, on
 * which each rule has to fail.
 */
final class Walls {
    /** From the ground up; each knows only those before it. What stands on one floor does not know its neighbour. */
    private static final List<List<String>> FLOORS = List.of(
            List.of("database"),
            List.of("cache"),
            List.of("journal"),
            List.of("jobs"),
            List.of("tenancy"),
            List.of("identity", "files"),
            List.of("extensions"),
            List.of("catalog", "payments"),
            List.of("ordering"),
            List.of("ticketing"),
            List.of("checkin"),
            List.of("notifications", "analytics", "people"));

    private static final List<String> DOMAINS =
            FLOORS.stream().flatMap(List::stream).toList();
    private static final List<String> ROOMS = List.of("api", "app", "domain", "infra");
    private static final List<String> EDGES = List.of("webkit", "admin", "web", "host");

    private final String root;

    Walls(String root) {
        this.root = root;
    }

    Map<String, ArchRule> all() {
        var walls = new LinkedHashMap<String, ArchRule>();
        walls.put("nothing goes in circles", noCircles());
        walls.put("domains meet only at api", domainsMeetAtApi());
        walls.put("a floor knows only those below", floors());
        walls.put("edges see only api and app", edgesSeeApiAndApp());
        walls.put("the shared kit knows no face and the admin not the assembly", edgesInOrder());
        walls.put("domain is plain Java", domainIsPlain());
        walls.put("infra does not know app, and api knows neither", roomsInOrder());
        walls.put("the kernel knows the JDK alone", kernelIsPlain());
        walls.put("transactions begin in app", transactionsInApp());
        walls.put("no field is injected", noFieldInjection());
        walls.put("api types are immutable", apiIsImmutable());
        walls.put("PF4J stays in the host", pluginFrameworkInHost());
        walls.put("no domain speaks HTTP", noHttpInDomains());
        walls.put("tenants come from the directory", tenantsFromDirectory());
        walls.put("the plugin API knows the JDK alone", pluginApiIsPlain());
        walls.put("every package is named here", everyPackageIsNamed());
        return walls;
    }

    private ArchRule noCircles() {
        return CompositeArchRule.of(slices().matching(root + ".(*)..").should().beFreeOfCycles())
                .and(slices().matching(root + ".web.(*)..")
                        .should()
                        .beFreeOfCycles()
                        .allowEmptyShould(true))
                .and(slices().matching(root + ".admin.(*)..")
                        .should()
                        .beFreeOfCycles()
                        .allowEmptyShould(true));
    }

    private ArchRule domainsMeetAtApi() {
        return each(domain -> noClasses()
                .that(resideInAnyPackage(packages(othersThan(domain))))
                .should()
                .dependOnClassesThat(resideInAnyPackage(rooms(domain, "app", "domain", "infra"))));
    }

    private ArchRule floors() {
        var rules = new ArrayList<ArchRule>();
        var below = new ArrayList<String>();
        for (var floor : FLOORS) {
            for (var domain : floor) {
                var forbidden = DOMAINS.stream()
                        .filter(other -> !below.contains(other) && !other.equals(domain))
                        .toList();
                rules.add(noClasses()
                        .that(resideInAPackage(in(domain)))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(packages(plus(forbidden, EDGES))))
                        .allowEmptyShould(true));
            }
            below.addAll(floor);
        }
        return CompositeArchRule.of(rules);
    }

    private ArchRule edgesSeeApiAndApp() {
        var hidden = DOMAINS.stream()
                .flatMap(domain -> Stream.of(rooms(domain, "domain", "infra")))
                .toArray(String[]::new);
        return noClasses()
                .that(resideInAnyPackage(packages(EDGES)))
                .should()
                .dependOnClassesThat(resideInAnyPackage(hidden));
    }

    private ArchRule edgesInOrder() {
        return CompositeArchRule.of(noClasses()
                        .that(resideInAPackage(in("webkit")))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(packages(List.of("admin", "web", "host"))))
                        .allowEmptyShould(true))
                .and(noClasses()
                        .that(resideInAPackage(in("admin")))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(packages(List.of("web", "host"))))
                        .allowEmptyShould(true));
    }

    /** It knows values alone: the JDK's, the kernel's, and what domains say in their api. How far down, the floors tell. */
    private ArchRule domainIsPlain() {
        var values = resideInAnyPackage(apis()).or(resideInAnyPackage(in("kernel"), in("plugin.api")));
        return each(domain -> classes()
                .that(resideInAPackage(room(domain, "domain")))
                .should()
                .onlyDependOnClassesThat(plainJava().or(values).or(resideInAPackage(room(domain, "domain")))));
    }

    private ArchRule roomsInOrder() {
        return each(domain -> CompositeArchRule.of(noClasses()
                        .that(resideInAPackage(room(domain, "infra")))
                        .should()
                        .dependOnClassesThat(resideInAPackage(room(domain, "app")))
                        .allowEmptyShould(true))
                .and(noClasses()
                        .that(resideInAPackage(room(domain, "api")))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(rooms(domain, "app", "infra", "domain")))
                        .allowEmptyShould(true)));
    }

    private ArchRule kernelIsPlain() {
        return classes()
                .that(resideInAPackage(in("kernel")))
                .should()
                .onlyDependOnClassesThat(plainJava().or(resideInAPackage(in("kernel"))));
    }

    private ArchRule transactionsInApp() {
        var elsewhere = not(resideInAnyPackage(
                DOMAINS.stream().map(domain -> room(domain, "app")).toArray(String[]::new)));
        return CompositeArchRule.of(noMethods()
                        .that()
                        .areDeclaredInClassesThat(elsewhere.and(not(resideInAPackage(in("database")))))
                        .should()
                        .beAnnotatedWith("dev.bilten.database.api.Transactional"))
                .and(noClasses()
                        .that(elsewhere.and(not(resideInAPackage(in("database")))))
                        .should()
                        .beAnnotatedWith("dev.bilten.database.api.Transactional"));
    }

    private ArchRule noFieldInjection() {
        return CompositeArchRule.of(Stream.of(
                        "jakarta.inject.Inject",
                        "jakarta.annotation.Resource",
                        "jakarta.ejb.EJB",
                        "jakarta.persistence.PersistenceContext",
                        "jakarta.ws.rs.core.Context",
                        "org.eclipse.microprofile.config.inject.ConfigProperty")
                .<ArchRule>map(annotation -> noFields().should().beAnnotatedWith(annotation))
                .toList());
    }

    private ArchRule apiIsImmutable() {
        return fields().that()
                .areDeclaredInClassesThat(resideInAnyPackage(apis()))
                .should()
                .beFinal();
    }

    private ArchRule pluginFrameworkInHost() {
        return noClasses()
                .that(resideOutsideOfPackages(in("host")))
                .should()
                .dependOnClassesThat(resideInAPackage("org.pf4j.."));
    }

    private ArchRule noHttpInDomains() {
        return noClasses()
                .that(resideInAnyPackage(packages(plus(DOMAINS, List.of("kernel")))))
                .should()
                .dependOnClassesThat(resideInAnyPackage("jakarta.ws.rs..", "jakarta.servlet..", "org.thymeleaf.."));
    }

    private ArchRule tenantsFromDirectory() {
        return constructors()
                .that()
                .areDeclaredIn(root + ".kernel.TenantContext")
                .should()
                .onlyBeCalled()
                .byClassesThat(resideInAnyPackage(in("kernel"), in("tenancy")));
    }

    private ArchRule pluginApiIsPlain() {
        return classes()
                .that(resideInAPackage(in("plugin.api")))
                .should()
                .onlyDependOnClassesThat(plainJava().or(resideInAPackage(in("plugin.api"))));
    }

    /** A new package stands in no rule until somebody has decided where it belongs. */
    private ArchRule everyPackageIsNamed() {
        var named = Stream.of(
                        Stream.of("kernel", "plugin.api").map(name -> root + "." + name),
                        DOMAINS.stream().map(domain -> root + "." + domain),
                        DOMAINS.stream().flatMap(domain -> ROOMS.stream().map(room -> room(domain, room))),
                        EDGES.stream().map(this::in))
                .flatMap(names -> names)
                .toArray(String[]::new);
        return classes().that(alwaysTrue()).should().resideInAnyPackage(named);
    }

    /** The JDK without its database access: SQL is infra's business. */
    private static DescribedPredicate<JavaClass> plainJava() {
        return resideInAnyPackage("java..", "javax.crypto..", "org.jspecify..")
                .and(not(resideInAnyPackage("java.sql..", "javax.sql..")))
                .or(DescribedPredicate.describe(
                        "primitives", type -> type.getPackageName().isEmpty()));
    }

    private interface RuleOf {
        ArchRule of(String domain);
    }

    private static ArchRule each(RuleOf rule) {
        return CompositeArchRule.of(DOMAINS.stream()
                .map(domain -> rule.of(domain).allowEmptyShould(true))
                .toList());
    }

    private List<String> othersThan(String domain) {
        return DOMAINS.stream().filter(other -> !other.equals(domain)).toList();
    }

    private static List<String> plus(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    private String[] packages(List<String> names) {
        return names.stream().map(this::in).toArray(String[]::new);
    }

    private String[] apis() {
        return DOMAINS.stream().map(domain -> room(domain, "api")).toArray(String[]::new);
    }

    private String[] rooms(String domain, String... names) {
        return Stream.of(names).map(name -> room(domain, name)).toArray(String[]::new);
    }

    private String room(String domain, String name) {
        return in(domain + "." + name);
    }

    private String in(String name) {
        return root + "." + name + "..";
    }
}
