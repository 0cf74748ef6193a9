package dev.ricochet.transcript;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words by which exports, in French and in English, name a role. */
final class RoleWords {

  private static final Map<String, Role> ROLES = new HashMap<>();

  static {
    put(
        Role.AGENT,
        """
        agent, agente, agents, conseiller, conseillère, conseiller client, conseillère clientèle,
        téléconseiller, téléconseillère, téléopérateur, téléopératrice, opérateur, opératrice,
        chargé de clientèle, chargée de clientèle, chargé client, hotline, hotliner, support,
        service client, service clients, service clientèle, relation client, relation clients,
        assistance, advisor, adviser, customer advisor, client advisor, rep, representative,
        customer representative, customer service representative, csr, operator, employee,
        customer service, customer services, customer support, customer care, customer success,
        customer relations, client services, client service, client support, helpdesk, help desk,
        service desk, live agent, human agent, agent humain, agente humaine, assigned agent,
        internal, interne, admin, administrateur, administratrice
        """);
    put(
        Role.CUSTOMER,
        """
        client, cliente, clients, customer, customers, caller, appelant, appelante, consumer,
        consommateur, consommatrice, usager, usagère, utilisateur, utilisatrice, user, end user,
        abonné, abonnée, adhérent, adhérente, assuré, assurée, visitor, visiteur, visiteuse, guest,
        invité, invitée, prospect, demandeur, demandeuse, requester, acheteur, acheteuse, buyer,
        external, externe, utilisateur final, utilisatrice finale, client final, cliente finale
        """);
    put(
        Role.COLLEAGUE,
        "collègue, collègues, colleague, coworker, co-worker, teammate, coéquipier, coéquipière");
    put(
        Role.MANAGER,
        """
        manager, manageur, manageuse, superviseur, superviseure, superviseuse, supervisor,
        responsable, team leader, team lead, teamleader, chef d'équipe, cheffe d'équipe, chef,
        cheffe, encadrant, encadrante, boss, directeur, directrice, director
        """);
    put(
        Role.SYSTEM,
        """
        system, système, bot, chatbot, voicebot, callbot, robot, automate, ivr, svi, acd,
        serveur vocal, serveur vocal interactif, messagerie vocale, voicemail, répondeur,
        virtual agent, virtual assistant, agent virtuel, agente virtuelle, assistant virtuel,
        automated agent, custom bot, automatic, automatique, notification, notice,
        workflow, controller, slackbot, message système, ai agent, agent ia,
        assistant ia, assistante virtuelle
        """);
    put(Role.UNKNOWN, "unknown, inconnu, inconnue, n/a, autre, other");
  }

  /** Behind {@code Client} or {@code Customer} these make a service of ours, not a customer. */
  private static final Set<String> SERVICES =
      keys("service, services, support, care, success, relations, experience, desk, team, équipe");

  private RoleWords() {}

  /** The role that a word or an expression names, whatever its case and accents, or null. */
  static @Nullable Role role(String words) {
    return ROLES.get(Folding.key(words));
  }

  /** Whether a name tells what its bearer is rather than who. */
  static boolean isService(String word) {
    String key = Folding.key(word);
    return SERVICES.contains(key) || ROLES.containsKey(key);
  }

  private static void put(Role role, String words) {
    keys(words).forEach(key -> ROLES.put(key, role));
  }

  private static Set<String> keys(String words) {
    return Arrays.stream(words.split(",")).map(Folding::key).collect(Collectors.toSet());
  }
}
