package dev.ricochet.transcript;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a column of a CSV file may hold, and the names under which exports have it. */
enum Field {
  CONVERSATION(
      """
      conversation, conversation_id, id_conversation, conversation_uuid, call, call_id, id_appel,
      n°_appel, numero_appel, appel, interaction, interaction_id, id_interaction, contact_id,
      id_contact, session, session_id, id_session, chat_id, ticket, ticket_id, id_ticket,
      numero_ticket, n°_ticket, case_id, dialogue_id, dialog_id, thread, thread_id, fil, échange,
      id_échange, dossier, id_dossier, transcript_id, uuid
      """),
  ROLE(
      """
      role, rôle, speaker_role, participant_role, speaker_type, participant_type, type_locuteur,
      rôle_locuteur, rôle_intervenant, type_intervenant, author_role, author_type, sender_type,
      sender_role, user_type, profil
      """),
  SPEAKER(
      """
      speaker, locuteur, locutrice, intervenant, intervenante, participant, speaker_name,
      nom_locuteur, nom_intervenant, participant_name, auteur, author, author_name, sender,
      sender_name, from, expéditeur, émetteur, speaker_label, speaker_id, qui, who
      """),
  AGENT(
      """
      agent_id, id_agent, agent, conseiller_id, id_conseiller, conseiller, conseillère,
      matricule, matricule_agent, agent_name, nom_agent, nom_conseiller, téléconseiller,
      opérateur, operator, operator_id, advisor, advisor_id, adviser, rep, rep_id,
      representative, employee_id
      """),
  AT(
      """
      at, timestamp, horodatage, horodate, datetime, date_time, date_heure, date_et_heure, date,
      created_at, sent_at, start_time, début, date_début, date_message, date_appel, jour
      """),
  TIME("time, heure, hour, heure_message, heure_appel, heure_début, offset, start, temps"),
  LANGUAGE("language, langue, lang, language_code, code_langue, locale"),
  CHANNEL("channel, canal, media, média, channel_type, type_canal"),
  TEAM("team, équipe, queue, file, file_attente, service, skill, compétence, groupe, group, pôle"),
  RECORDING("recording, recording_url, enregistrement, url_enregistrement, lien_enregistrement"),
  TEXT(
      """
      text, texte, verbatim, message, utterance, transcript, transcription, contenu, content,
      body, corps, propos, énoncé, phrase, tour, paroles, message_text, texte_message, sentence
      """);

  /** The keys of the names, the preferred one first. */
  private final List<String> keys;

  Field(String names) {
    this.keys = Arrays.stream(names.split(",")).map(Folding::key).toList();
  }

  List<String> keys() {
    return keys;
  }

  /** The field as {@code --columns} has it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The field that a user means. */
  static Optional<Field> of(String word) {
    return Arrays.stream(values())
        .filter(field -> Folding.key(field.word()).equals(Folding.key(word)))
        .findFirst();
  }

  static List<String> words() {
    return Arrays.stream(values()).map(Field::word).toList();
  }
}
