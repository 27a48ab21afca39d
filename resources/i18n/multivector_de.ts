<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>About</name>
    <message>
        <source>1 source</source>
        <translation>1 Quelle</translation>
    </message>
    <message>
        <source>About Multivector</source>
        <translation>Über Multivector</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>Multivector is free software under the MIT licence.</source>
        <translation>Multivector ist freie Software unter der MIT-Lizenz.</translation>
    </message>
    <message>
        <source>Sources of the map</source>
        <translation>Quellen der Karte</translation>
    </message>
    <message>
        <source>The map of who stands with whom, and on what evidence. Everything on it opens to a quotation or a reference. The program never opens a connection by itself.</source>
        <translation>Die Karte, wer mit wem steht und worauf sich das stützt. Alles auf ihr führt zu einem Zitat oder einem Nachweis. Das Programm öffnet von sich aus nie eine Verbindung.</translation>
    </message>
    <message>
        <source>The typeface Inter and the fonts for further scripts stand under the SIL Open Font License:</source>
        <translation>Die Schrift Inter und die Schriften für weitere Schriftsysteme stehen unter der SIL Open Font License:</translation>
    </message>
    <message>
        <source>The window is made with Qt (PySide6), used under the GNU Lesser General Public License, version 3.</source>
        <translation>Das Fenster ist mit Qt (PySide6) gemacht, verwendet unter der GNU Lesser General Public License, Version 3.</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>Version {number}</translation>
    </message>
    <message>
        <source>{n} sources</source>
        <translation>{n} Quellen</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>A new dossier with what is seen and its evidence, and no more</source>
        <translation>Ein neues Dossier mit dem, was zu sehen ist, und seinen Belegen, und nicht mehr</translation>
    </message>
    <message>
        <source>About Multivector</source>
        <translation>Über Multivector</translation>
    </message>
    <message>
        <source>Add a claim…</source>
        <translation>Aussage hinzufügen …</translation>
    </message>
    <message>
        <source>Add a source…</source>
        <translation>Quelle hinzufügen …</translation>
    </message>
    <message>
        <source>Add an actor…</source>
        <translation>Akteur hinzufügen …</translation>
    </message>
    <message>
        <source>Add an agreement…</source>
        <translation>Abkommen hinzufügen …</translation>
    </message>
    <message>
        <source>Add what a colleague&apos;s dossier says; conflicts are shown first</source>
        <translation>Aufnehmen, was das Dossier von Kollegen sagt; Widersprüche werden zuerst gezeigt</translation>
    </message>
    <message>
        <source>All shortcuts and gestures</source>
        <translation>Alle Tasten und Gesten</translation>
    </message>
    <message>
        <source>All ties, those from reference works too</source>
        <translation>Alle Verbindungen, auch die aus Nachschlagewerken</translation>
    </message>
    <message>
        <source>Back to the first view</source>
        <translation>Zurück zur ersten Ansicht</translation>
    </message>
    <message>
        <source>Begin an empty dossier of your own, in a window of its own</source>
        <translation>Ein leeres eigenes Dossier beginnen, in einem eigenen Fenster</translation>
    </message>
    <message>
        <source>Change the selected actor…</source>
        <translation>Ausgewählten Akteur ändern …</translation>
    </message>
    <message>
        <source>Choose the file in which every edit is kept from now on</source>
        <translation>Die Datei wählen, in der von nun an jede Änderung aufbewahrt wird</translation>
    </message>
    <message>
        <source>Close Multivector</source>
        <translation>Multivector schließen</translation>
    </message>
    <message>
        <source>Colour ties by age and list those that rest on old evidence</source>
        <translation>Verbindungen nach Alter färben und die auflisten, die auf alten Belegen beruhen</translation>
    </message>
    <message>
        <source>Colour ties by age of evidence</source>
        <translation>Verbindungen nach Alter der Belege färben</translation>
    </message>
    <message>
        <source>Colour ties by polarity</source>
        <translation>Verbindungen nach Polarität färben</translation>
    </message>
    <message>
        <source>Compare two dates…</source>
        <translation>Zwei Daten vergleichen …</translation>
    </message>
    <message>
        <source>Copy all quotations of the selected tie with their sources</source>
        <translation>Alle Zitate der gewählten Verbindung mit ihren Quellen kopieren</translation>
    </message>
    <message>
        <source>Copy all with citation</source>
        <translation>Alles mit Quellen kopieren</translation>
    </message>
    <message>
        <source>Copy figure</source>
        <translation>Abbildung kopieren</translation>
    </message>
    <message>
        <source>Copy the figure of what is seen, as a picture and a drawing</source>
        <translation>Die Abbildung dessen, was zu sehen ist, als Bild und Zeichnung kopieren</translation>
    </message>
    <message>
        <source>Correct its names, dates and place, add members to a bloc</source>
        <translation>Namen, Daten und Lage berichtigen, einem Block Mitglieder hinzufügen</translation>
    </message>
    <message>
        <source>Dark on light</source>
        <translation>Dunkel auf hell</translation>
    </message>
    <message>
        <source>Do again what was taken back last</source>
        <translation>Zuletzt Zurückgenommenes wieder tun</translation>
    </message>
    <message>
        <source>Draw the map together</source>
        <translation>Die Karte zusammenziehen</translation>
    </message>
    <message>
        <source>Edit history panel</source>
        <translation>Verlauf der Änderungen</translation>
    </message>
    <message>
        <source>Enter a date</source>
        <translation>Datum eingeben</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Evidence panel</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Figure…</source>
        <translation>Abbildung …</translation>
    </message>
    <message>
        <source>Filters panel</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Find actors, agreements, quotations, texts and commands</source>
        <translation>Akteure, Abkommen, Zitate, Texte und Befehle finden</translation>
    </message>
    <message>
        <source>Find words in the texts of the documents that were imported</source>
        <translation>Wörter in den Texten der importierten Dokumente finden</translation>
    </message>
    <message>
        <source>Fit the map to the window</source>
        <translation>Karte ins Fenster einpassen</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Go through the sentences of a document that may make a claim</source>
        <translation>Die Sätze eines Dokuments durchgehen, die eine Aussage machen könnten</translation>
    </message>
    <message>
        <source>Go to the evidence for what is selected</source>
        <translation>Zu den Belegen für das Ausgewählte</translation>
    </message>
    <message>
        <source>Go to today</source>
        <translation>Zum heutigen Tag</translation>
    </message>
    <message>
        <source>Hand on what the map shows, or all data, to other programs</source>
        <translation>Was die Karte zeigt, oder alle Daten, an andere Programme weitergeben</translation>
    </message>
    <message>
        <source>How long ago the newest evidence appeared on which a tie rests</source>
        <translation>Wie lange der jüngste Beleg zurückliegt, auf dem eine Verbindung beruht</translation>
    </message>
    <message>
        <source>How to read the map</source>
        <translation>So liest man die Karte</translation>
    </message>
    <message>
        <source>Import documents…</source>
        <translation>Dokumente importieren …</translation>
    </message>
    <message>
        <source>Keep as a dossier…</source>
        <translation>Als Dossier aufbewahren …</translation>
    </message>
    <message>
        <source>Keep this view…</source>
        <translation>Ansicht merken …</translation>
    </message>
    <message>
        <source>Keyboard and mouse</source>
        <translation>Tastatur und Maus</translation>
    </message>
    <message>
        <source>Language: English</source>
        <translation>Sprache: Englisch</translation>
    </message>
    <message>
        <source>Language: German</source>
        <translation>Sprache: Deutsch</translation>
    </message>
    <message>
        <source>Lay the map out from geography anew</source>
        <translation>Die Karte von der Geografie aus neu anlegen</translation>
    </message>
    <message>
        <source>Leave a neighbourhood, then select nothing</source>
        <translation>Eine Nachbarschaft verlassen, danach nichts auswählen</translation>
    </message>
    <message>
        <source>Let all actors follow their neighbours again</source>
        <translation>Alle Akteure wieder ihren Nachbarn folgen lassen</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>Loslassen</translation>
    </message>
    <message>
        <source>Let the date run on by itself, or pause it</source>
        <translation>Das Datum von selbst weiterlaufen lassen oder anhalten</translation>
    </message>
    <message>
        <source>Light on dark</source>
        <translation>Hell auf dunkel</translation>
    </message>
    <message>
        <source>Light or dark, as the system is set</source>
        <translation>Hell oder dunkel, wie das System eingestellt ist</translation>
    </message>
    <message>
        <source>Lock the layout</source>
        <translation>Anordnung sperren</translation>
    </message>
    <message>
        <source>Make one of two that are the same; shows first what changes</source>
        <translation>Aus zweien, die dasselbe sind, einen machen; zeigt zuerst, was sich ändert</translation>
    </message>
    <message>
        <source>Merge the two selected actors…</source>
        <translation>Die zwei ausgewählten Akteure vereinen …</translation>
    </message>
    <message>
        <source>Names and texts in English</source>
        <translation>Namen und Texte auf Englisch</translation>
    </message>
    <message>
        <source>Names and texts in German</source>
        <translation>Namen und Texte auf Deutsch</translation>
    </message>
    <message>
        <source>Neighbourhood only</source>
        <translation>Nur die Nachbarschaft</translation>
    </message>
    <message>
        <source>New dossier…</source>
        <translation>Neues Dossier …</translation>
    </message>
    <message>
        <source>Next date</source>
        <translation>Nächstes Datum</translation>
    </message>
    <message>
        <source>Next date of the selected</source>
        <translation>Nächstes Datum des Ausgewählten</translation>
    </message>
    <message>
        <source>Next view</source>
        <translation>Nächste Ansicht</translation>
    </message>
    <message>
        <source>Nothing moves but what is dragged</source>
        <translation>Nichts bewegt sich, außer was gezogen wird</translation>
    </message>
    <message>
        <source>Older evidence…</source>
        <translation>Ältere Belege …</translation>
    </message>
    <message>
        <source>Only texts in focus</source>
        <translation>Nur Texte im Fokus</translation>
    </message>
    <message>
        <source>Only ties of which the texts in focus speak</source>
        <translation>Nur Verbindungen, von denen die Texte im Fokus sprechen</translation>
    </message>
    <message>
        <source>Open a dossier…</source>
        <translation>Dossier öffnen …</translation>
    </message>
    <message>
        <source>Open another dossier in a window of its own</source>
        <translation>Ein anderes Dossier in einem eigenen Fenster öffnen</translation>
    </message>
    <message>
        <source>Play time</source>
        <translation>Zeit abspielen</translation>
    </message>
    <message>
        <source>Present the views</source>
        <translation>Ansichten vorführen</translation>
    </message>
    <message>
        <source>Previous date</source>
        <translation>Voriges Datum</translation>
    </message>
    <message>
        <source>Previous date of the selected</source>
        <translation>Voriges Datum des Ausgewählten</translation>
    </message>
    <message>
        <source>Previous view</source>
        <translation>Vorige Ansicht</translation>
    </message>
    <message>
        <source>Print figure…</source>
        <translation>Abbildung drucken …</translation>
    </message>
    <message>
        <source>Print the figure of what is seen in true size</source>
        <translation>Die Abbildung dessen, was zu sehen ist, in wahrer Größe drucken</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Read texts, web pages, PDF and Word files into the dossier</source>
        <translation>Texte, Webseiten, PDF- und Word-Dateien ins Dossier einlesen</translation>
    </message>
    <message>
        <source>Read the evidence</source>
        <translation>Belege lesen</translation>
    </message>
    <message>
        <source>Reader panel</source>
        <translation>Lesebereich</translation>
    </message>
    <message>
        <source>Rearrange the map</source>
        <translation>Karte neu anordnen</translation>
    </message>
    <message>
        <source>Record a document before anything is quoted from it</source>
        <translation>Ein Dokument erfassen, noch bevor daraus zitiert wird</translation>
    </message>
    <message>
        <source>Record a state, a bloc, an organisation or a person</source>
        <translation>Einen Staat, einen Block, eine Organisation oder eine Person aufnehmen</translation>
    </message>
    <message>
        <source>Record a treaty or another dated instrument</source>
        <translation>Einen Vertrag oder eine andere datierte Urkunde aufnehmen</translation>
    </message>
    <message>
        <source>Record what a source says of two sides</source>
        <translation>Aufnehmen, was eine Quelle über zwei Seiten sagt</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Remember dates, filters, places and selection under a name</source>
        <translation>Daten, Filter, Orte und Auswahl unter einem Namen merken</translation>
    </message>
    <message>
        <source>Reset filters</source>
        <translation>Filter zurücksetzen</translation>
    </message>
    <message>
        <source>Review panel</source>
        <translation>Durchsicht</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Kopie sichern …</translation>
    </message>
    <message>
        <source>Save a figure of each view, in the order of the story</source>
        <translation>Von jeder Ansicht eine Abbildung speichern, in der Reihenfolge der Erzählung</translation>
    </message>
    <message>
        <source>Save figures of all views…</source>
        <translation>Abbildungen aller Ansichten speichern …</translation>
    </message>
    <message>
        <source>Save the map as a figure with legend, date and sources</source>
        <translation>Die Karte als Abbildung mit Legende, Datum und Quellen speichern</translation>
    </message>
    <message>
        <source>Search in texts…</source>
        <translation>In Texten suchen …</translation>
    </message>
    <message>
        <source>Search or command</source>
        <translation>Suche oder Befehl</translation>
    </message>
    <message>
        <source>See what was added, ended and changed between two dates, or became known</source>
        <translation>Sehen, was zwischen zwei Daten neu, beendet und verändert ist oder bekannt wurde</translation>
    </message>
    <message>
        <source>Share a copy…</source>
        <translation>Kopie weitergeben …</translation>
    </message>
    <message>
        <source>Show everything that is on the map</source>
        <translation>Alles zeigen, was auf der Karte ist</translation>
    </message>
    <message>
        <source>Show joint undertakings</source>
        <translation>Gemeinsame Vorhaben zeigen</translation>
    </message>
    <message>
        <source>Show only the selected actor and its ties, or all again</source>
        <translation>Nur den gewählten Akteur und seine Verbindungen zeigen oder wieder alles</translation>
    </message>
    <message>
        <source>Show or hide the axis of time</source>
        <translation>Die Zeitachse zeigen oder ausblenden</translation>
    </message>
    <message>
        <source>Show or hide the documents, to be read and quoted</source>
        <translation>Die Dokumente zum Lesen und Zitieren zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Show or hide the evidence</source>
        <translation>Die Belege zeigen oder ausblenden</translation>
    </message>
    <message>
        <source>Show or hide the filters</source>
        <translation>Die Filter zeigen oder ausblenden</translation>
    </message>
    <message>
        <source>Show or hide the map as tables</source>
        <translation>Die Karte als Tabellen zeigen oder ausblenden</translation>
    </message>
    <message>
        <source>Show or hide the views that were kept</source>
        <translation>Die gemerkten Ansichten zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Show or hide who changed what, and when</source>
        <translation>Zeigen oder verbergen, was wann geändert wurde</translation>
    </message>
    <message>
        <source>Show the map as of today</source>
        <translation>Die Karte mit heutigem Stand zeigen</translation>
    </message>
    <message>
        <source>Show the view that is told before</source>
        <translation>Die Ansicht zeigen, die davor erzählt wird</translation>
    </message>
    <message>
        <source>Show the view that is told next</source>
        <translation>Die Ansicht zeigen, die danach erzählt wird</translation>
    </message>
    <message>
        <source>Show what is past</source>
        <translation>Vergangenes zeigen</translation>
    </message>
    <message>
        <source>Show what is planned</source>
        <translation>Geplantes zeigen</translation>
    </message>
    <message>
        <source>Show what more than two do together as a small point</source>
        <translation>Was mehr als zwei gemeinsam tun, als kleinen Punkt zeigen</translation>
    </message>
    <message>
        <source>Show what was announced, planned or possible on the date</source>
        <translation>Zeigen, was an dem Datum angekündigt, geplant oder möglich war</translation>
    </message>
    <message>
        <source>Show what was over by the date, faint</source>
        <translation>Blass zeigen, was an dem Datum vorbei war</translation>
    </message>
    <message>
        <source>Spread the map; discs and texts keep their size</source>
        <translation>Die Karte auseinanderziehen; Scheiben und Texte behalten ihre Größe</translation>
    </message>
    <message>
        <source>Tables of ties and actors</source>
        <translation>Tabellen der Verbindungen und Akteure</translation>
    </message>
    <message>
        <source>Take back the last step</source>
        <translation>Den letzten Schritt zurücknehmen</translation>
    </message>
    <message>
        <source>Take in a dossier…</source>
        <translation>Dossier aufnehmen …</translation>
    </message>
    <message>
        <source>Tell the views in their order, the map on the whole screen</source>
        <translation>Die Ansichten der Reihe nach zeigen, die Karte auf dem ganzen Bildschirm</translation>
    </message>
    <message>
        <source>Theme: as the system</source>
        <translation>Darstellung: wie das System</translation>
    </message>
    <message>
        <source>Theme: dark</source>
        <translation>Darstellung: dunkel</translation>
    </message>
    <message>
        <source>Theme: light</source>
        <translation>Darstellung: hell</translation>
    </message>
    <message>
        <source>Timeline panel</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>To the date before at which anything happens to the selected</source>
        <translation>Zum vorigen Datum, an dem mit dem Ausgewählten etwas geschieht</translation>
    </message>
    <message>
        <source>To the date before at which something begins or ends</source>
        <translation>Zum vorigen Datum, an dem etwas beginnt oder endet</translation>
    </message>
    <message>
        <source>To the next date at which anything happens to the selected</source>
        <translation>Zum nächsten Datum, an dem mit dem Ausgewählten etwas geschieht</translation>
    </message>
    <message>
        <source>To the next date at which something begins or ends</source>
        <translation>Zum nächsten Datum, an dem etwas beginnt oder endet</translation>
    </message>
    <message>
        <source>Type the date the map shows</source>
        <translation>Das Datum eintippen, das die Karte zeigt</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Unpin all actors</source>
        <translation>Alle Akteure lösen</translation>
    </message>
    <message>
        <source>Use the whole screen</source>
        <translation>Den ganzen Bildschirm nutzen</translation>
    </message>
    <message>
        <source>Version, licence, sources of the atlas</source>
        <translation>Version, Lizenz, Quellen des Atlas</translation>
    </message>
    <message>
        <source>Views panel</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>What shapes, colours, strokes and the words for them mean</source>
        <translation>Was Formen, Farben, Striche und die Wörter dafür bedeuten</translation>
    </message>
    <message>
        <source>With each other, against each other, neither or both</source>
        <translation>Miteinander, gegeneinander, weder noch oder beides</translation>
    </message>
    <message>
        <source>Write the dossier as it is to another file</source>
        <translation>Das Dossier, wie es ist, in eine andere Datei schreiben</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
</context>
<context>
    <name>ActorKind</name>
    <message>
        <source>bloc</source>
        <translation>Block</translation>
    </message>
    <message>
        <source>blocs</source>
        <translation>Blöcke</translation>
    </message>
    <message>
        <source>companies</source>
        <translation>Unternehmen</translation>
    </message>
    <message>
        <source>company</source>
        <translation>Unternehmen</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>organisations</source>
        <translation>Organisationen</translation>
    </message>
    <message>
        <source>person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>persons</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>regions</source>
        <translation>Regionen</translation>
    </message>
    <message>
        <source>state</source>
        <translation>Staat</translation>
    </message>
    <message>
        <source>states</source>
        <translation>Staaten</translation>
    </message>
</context>
<context>
    <name>AgreementKind</name>
    <message>
        <source>arrangement</source>
        <translation>Vereinbarung</translation>
    </message>
    <message>
        <source>charter</source>
        <translation>Charta</translation>
    </message>
    <message>
        <source>contract</source>
        <translation>Vertrag</translation>
    </message>
    <message>
        <source>declaration</source>
        <translation>Erklärung</translation>
    </message>
    <message>
        <source>diplomatic relations</source>
        <translation>diplomatische Beziehungen</translation>
    </message>
    <message>
        <source>domestic law</source>
        <translation>nationales Gesetz</translation>
    </message>
    <message>
        <source>memorandum</source>
        <translation>Memorandum</translation>
    </message>
    <message>
        <source>political commitment</source>
        <translation>politische Zusage</translation>
    </message>
    <message>
        <source>protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>resolution</source>
        <translation>Resolution</translation>
    </message>
    <message>
        <source>treaty</source>
        <translation>Staatsvertrag</translation>
    </message>
</context>
<context>
    <name>Causes</name>
    <message>
        <source>a part of its path is a file, not a folder</source>
        <translation>ein Teil des Pfads ist eine Datei, kein Ordner</translation>
    </message>
    <message>
        <source>another program is using it</source>
        <translation>ein anderes Programm benutzt es gerade</translation>
    </message>
    <message>
        <source>it could not be opened</source>
        <translation>sie ließ sich nicht öffnen</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>es ist ein Ordner</translation>
    </message>
    <message>
        <source>it is larger than this disk can hold</source>
        <translation>es ist größer, als dieser Datenträger fassen kann</translation>
    </message>
    <message>
        <source>it is there already</source>
        <translation>es ist schon da</translation>
    </message>
    <message>
        <source>it may only be read</source>
        <translation>sie darf nur gelesen werden</translation>
    </message>
    <message>
        <source>its links lead in a circle</source>
        <translation>seine Verknüpfungen führen im Kreis</translation>
    </message>
    <message>
        <source>its name is too long</source>
        <translation>der Name ist zu lang</translation>
    </message>
    <message>
        <source>its pages do not fit together</source>
        <translation>seine Seiten passen nicht zusammen</translation>
    </message>
    <message>
        <source>no room is left on the disk</source>
        <translation>auf dem Datenträger ist kein Platz mehr</translation>
    </message>
    <message>
        <source>the device does not answer</source>
        <translation>das Gerät antwortet nicht</translation>
    </message>
    <message>
        <source>the disk or server does not answer in time</source>
        <translation>der Datenträger oder Server antwortet nicht rechtzeitig</translation>
    </message>
    <message>
        <source>the disk reports an error</source>
        <translation>der Datenträger meldet einen Fehler</translation>
    </message>
    <message>
        <source>the room that you are allowed on this disk is used up</source>
        <translation>der Platz, der Ihnen auf diesem Datenträger zusteht, ist aufgebraucht</translation>
    </message>
    <message>
        <source>the system does not permit it</source>
        <translation>das System erlaubt es nicht</translation>
    </message>
    <message>
        <source>the system has too many files open</source>
        <translation>das System hat zu viele Dateien geöffnet</translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <translation>eine solche Datei oder einen solchen Ordner gibt es nicht</translation>
    </message>
    <message>
        <source>there is not enough memory</source>
        <translation>der Arbeitsspeicher reicht nicht</translation>
    </message>
    <message>
        <source>this disk can only be read</source>
        <translation>dieser Datenträger kann nur gelesen werden</translation>
    </message>
    <message>
        <source>this program has too many files open</source>
        <translation>dieses Programm hat zu viele Dateien geöffnet</translation>
    </message>
    <message>
        <source>what is in it is no database</source>
        <translation>was darin steht, ist keine Datenbank</translation>
    </message>
    <message>
        <source>you have no permission for it</source>
        <translation>Sie haben keine Berechtigung dafür</translation>
    </message>
</context>
<context>
    <name>ClaimKind</name>
    <message>
        <source>accession</source>
        <translation>Beitritt</translation>
    </message>
    <message>
        <source>affiliation</source>
        <translation>Zugehörigkeit</translation>
    </message>
    <message>
        <source>agreement</source>
        <translation>Abkommen</translation>
    </message>
    <message>
        <source>aid</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>alliance</source>
        <translation>Allianz</translation>
    </message>
    <message>
        <source>arms</source>
        <translation>Waffen</translation>
    </message>
    <message>
        <source>consultation</source>
        <translation>Konsultation</translation>
    </message>
    <message>
        <source>criticism</source>
        <translation>Kritik</translation>
    </message>
    <message>
        <source>defence cooperation</source>
        <translation>Verteidigungskooperation</translation>
    </message>
    <message>
        <source>dependency</source>
        <translation>Abhängigkeit</translation>
    </message>
    <message>
        <source>deployment</source>
        <translation>Stationierung</translation>
    </message>
    <message>
        <source>dispute</source>
        <translation>Streit um Rechte</translation>
    </message>
    <message>
        <source>distancing</source>
        <translation>Distanzierung</translation>
    </message>
    <message>
        <source>economic cooperation</source>
        <translation>Wirtschaftskooperation</translation>
    </message>
    <message>
        <source>education</source>
        <translation>Bildung</translation>
    </message>
    <message>
        <source>energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>exercise</source>
        <translation>Manöver</translation>
    </message>
    <message>
        <source>influence</source>
        <translation>Einfluss</translation>
    </message>
    <message>
        <source>investment</source>
        <translation>Investition</translation>
    </message>
    <message>
        <source>mediation</source>
        <translation>Vermittlung</translation>
    </message>
    <message>
        <source>membership</source>
        <translation>Mitgliedschaft</translation>
    </message>
    <message>
        <source>office</source>
        <translation>Amt</translation>
    </message>
    <message>
        <source>partnership</source>
        <translation>Partnerschaft</translation>
    </message>
    <message>
        <source>raw materials</source>
        <translation>Rohstoffe</translation>
    </message>
    <message>
        <source>restriction</source>
        <translation>Beschränkung</translation>
    </message>
    <message>
        <source>rivalry</source>
        <translation>Rivalität</translation>
    </message>
    <message>
        <source>sanctions</source>
        <translation>Sanktionen</translation>
    </message>
    <message>
        <source>society and culture</source>
        <translation>Gesellschaft und Kultur</translation>
    </message>
    <message>
        <source>space</source>
        <translation>Raumfahrt</translation>
    </message>
    <message>
        <source>summit</source>
        <translation>Gipfel</translation>
    </message>
    <message>
        <source>support</source>
        <translation>Unterstützung</translation>
    </message>
    <message>
        <source>technology</source>
        <translation>Technologie</translation>
    </message>
    <message>
        <source>threat</source>
        <translation>Drohung</translation>
    </message>
    <message>
        <source>trade</source>
        <translation>Handel</translation>
    </message>
    <message>
        <source>transport</source>
        <translation>Verkehr</translation>
    </message>
    <message>
        <source>visit</source>
        <translation>Besuch</translation>
    </message>
    <message>
        <source>vote</source>
        <translation>Abstimmung</translation>
    </message>
    <message>
        <source>war</source>
        <translation>Krieg</translation>
    </message>
</context>
<context>
    <name>ClaimKindDefinition</name>
    <message>
        <source>A claim to territory or rights which others reject.</source>
        <translation>Ein Anspruch auf Gebiete oder Rechte, den andere zurückweisen.</translation>
    </message>
    <message>
        <source>A company or body belongs to or is run by side b.</source>
        <translation>Ein Unternehmen oder eine Einrichtung gehört zu Seite b oder wird von ihr geführt.</translation>
    </message>
    <message>
        <source>A declared partnership or close relations in general.</source>
        <translation>Eine erklärte Partnerschaft oder enge Beziehungen im Allgemeinen.</translation>
    </message>
    <message>
        <source>A leader, minister or delegation of side a travels to side b.</source>
        <translation>Staats- oder Regierungschef, Minister oder Delegation von Seite a reist zu Seite b.</translation>
    </message>
    <message>
        <source>A meeting of heads of state or government, held or foreseen.</source>
        <translation>Ein Treffen von Staats- oder Regierungschefs, abgehalten oder vorgesehen.</translation>
    </message>
    <message>
        <source>A person holds an office in or speaks for side b.</source>
        <translation>Eine Person hat ein Amt bei Seite b oder spricht für sie.</translation>
    </message>
    <message>
        <source>A vote or abstention of side a in a body, or about side b.</source>
        <translation>Eine Stimmabgabe oder Enthaltung von Seite a in einem Gremium oder zu Seite b.</translation>
    </message>
    <message>
        <source>An actor belongs to a bloc or format, as a source says.</source>
        <translation>Ein Akteur gehört laut einer Quelle zu einem Block oder Format.</translation>
    </message>
    <message>
        <source>An alliance, security pact or commitment to defend or consult.</source>
        <translation>Eine Allianz, ein Sicherheitspakt oder eine Zusage, einander beizustehen oder sich zu beraten.</translation>
    </message>
    <message>
        <source>Competition for influence, markets or resources.</source>
        <translation>Wettbewerb um Einfluss, Märkte oder Rohstoffe.</translation>
    </message>
    <message>
        <source>Concluding or announcing an agreement, declaration or deal.</source>
        <translation>Abschluss oder Ankündigung eines Abkommens, einer Erklärung oder eines Geschäfts.</translation>
    </message>
    <message>
        <source>Digital, chip, telecom, artificial intelligence and know-how.</source>
        <translation>Digitales, Chips, Telekommunikation, künstliche Intelligenz und Know-how.</translation>
    </message>
    <message>
        <source>Economic relations and economic security in general.</source>
        <translation>Wirtschaftsbeziehungen und wirtschaftliche Sicherheit im Allgemeinen.</translation>
    </message>
    <message>
        <source>Exchange of goods, supply chains and access to markets.</source>
        <translation>Warenaustausch, Lieferketten und Marktzugang.</translation>
    </message>
    <message>
        <source>Flights, rail, ports, corridors and logistics.</source>
        <translation>Flüge, Bahn, Häfen, Korridore und Logistik.</translation>
    </message>
    <message>
        <source>History, culture, geography and ties between societies.</source>
        <translation>Geschichte, Kultur, Geografie und Verbindungen zwischen Gesellschaften.</translation>
    </message>
    <message>
        <source>Humanitarian, medical or development help from side a to side b.</source>
        <translation>Humanitäre, medizinische oder Entwicklungshilfe von Seite a an Seite b.</translation>
    </message>
    <message>
        <source>Joining, asking to join or being considered for a bloc or pact.</source>
        <translation>Beitritt, Beitrittswunsch oder Erwägung eines Beitritts zu einem Block oder Pakt.</translation>
    </message>
    <message>
        <source>Joint commands, planning, logistics and armament projects.</source>
        <translation>Gemeinsame Kommandos, Planung, Logistik und Rüstungsprojekte.</translation>
    </message>
    <message>
        <source>Joint manoeuvres, patrols and port calls.</source>
        <translation>Gemeinsame Manöver, Patrouillen und Hafenbesuche.</translation>
    </message>
    <message>
        <source>Minerals and metals: mining, supply and processing.</source>
        <translation>Minerale und Metalle: Abbau, Lieferung und Verarbeitung.</translation>
    </message>
    <message>
        <source>Oil, gas, uranium and electricity: supply and transit.</source>
        <translation>Öl, Gas, Uran und Strom: Lieferung und Transit.</translation>
    </message>
    <message>
        <source>Scholarships, study, training and work programmes.</source>
        <translation>Stipendien, Studium, Ausbildung und Arbeitsprogramme.</translation>
    </message>
    <message>
        <source>Side a backs side b politically or shows solidarity.</source>
        <translation>Seite a stützt Seite b politisch oder zeigt sich solidarisch.</translation>
    </message>
    <message>
        <source>Side a blocks or limits side b&apos;s trade, firms or access.</source>
        <translation>Seite a sperrt oder begrenzt Handel, Firmen oder Zugang von Seite b.</translation>
    </message>
    <message>
        <source>Side a condemns, mistrusts or objects to side b in words.</source>
        <translation>Seite a verurteilt Seite b, misstraut oder widerspricht ihr mit Worten.</translation>
    </message>
    <message>
        <source>Side a dominates, binds or courts side b.</source>
        <translation>Seite a dominiert, bindet oder umwirbt Seite b.</translation>
    </message>
    <message>
        <source>Side a imposes sanctions on side b.</source>
        <translation>Seite a verhängt Sanktionen gegen Seite b.</translation>
    </message>
    <message>
        <source>Side a invests, builds or buys at side b.</source>
        <translation>Seite a investiert, baut oder kauft bei Seite b.</translation>
    </message>
    <message>
        <source>Side a loosens, freezes or leaves its bond with side b.</source>
        <translation>Seite a lockert die Bindung an Seite b, legt sie auf Eis oder löst sie.</translation>
    </message>
    <message>
        <source>Side a offers or attempts to mediate for side b.</source>
        <translation>Seite a bietet Seite b Vermittlung an oder versucht sie.</translation>
    </message>
    <message>
        <source>Side a relies on side b and could not easily do without.</source>
        <translation>Seite a ist auf Seite b angewiesen und käme schwer ohne sie aus.</translation>
    </message>
    <message>
        <source>Side a threatens side b, or is seen to; deterrence signals.</source>
        <translation>Seite a bedroht Seite b oder wird so gesehen; Signale der Abschreckung.</translation>
    </message>
    <message>
        <source>Side a uses armed force against side b.</source>
        <translation>Seite a wendet Waffengewalt gegen Seite b an.</translation>
    </message>
    <message>
        <source>Space flight and launch sites.</source>
        <translation>Raumfahrt und Startplätze.</translation>
    </message>
    <message>
        <source>Talks, dialogue formats, calls and negotiations.</source>
        <translation>Gespräche, Dialogformate, Telefonate und Verhandlungen.</translation>
    </message>
    <message>
        <source>Troops, ships or bases of side a sent to or kept at side b.</source>
        <translation>Truppen, Schiffe oder Stützpunkte von Seite a, zu Seite b entsandt oder dort unterhalten.</translation>
    </message>
    <message>
        <source>Weapons or ammunition sold or given by side a to side b.</source>
        <translation>Waffen oder Munition, von Seite a an Seite b verkauft oder abgegeben.</translation>
    </message>
</context>
<context>
    <name>ClaimStatus</name>
    <message>
        <source>announced</source>
        <translation>angekündigt</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erfolgt</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>in Kraft</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>geplant</translation>
    </message>
    <message>
        <source>possible</source>
        <translation>möglich</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>berichtet</translation>
    </message>
</context>
<context>
    <name>Combine</name>
    <message>
        <source>1 changed there only</source>
        <translation>1 nur dort geändert</translation>
    </message>
    <message>
        <source>1 in conflict: choose below</source>
        <translation>1 im Widerspruch: unten wählen</translation>
    </message>
    <message>
        <source>1 new record</source>
        <translation>1 neuer Eintrag</translation>
    </message>
    <message>
        <source>1 the same</source>
        <translation>1 gleich</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Aufnehmen</translation>
    </message>
    <message>
        <source>Take in a dossier</source>
        <translation>Ein Dossier aufnehmen</translation>
    </message>
    <message>
        <source>Take in {name}</source>
        <translation>{name} aufnehmen</translation>
    </message>
    <message>
        <source>There</source>
        <translation>Dort</translation>
    </message>
    <message>
        <source>There is nothing to take in.</source>
        <translation>Es gibt nichts aufzunehmen.</translation>
    </message>
    <message>
        <source>both, as evidence</source>
        <translation>beides, als Belege</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>nicht vorhanden</translation>
    </message>
    <message>
        <source>what is here</source>
        <translation>was hier steht</translation>
    </message>
    <message>
        <source>what is there</source>
        <translation>was dort steht</translation>
    </message>
    <message>
        <source>{n} changed there only</source>
        <translation>{n} nur dort geändert</translation>
    </message>
    <message>
        <source>{n} in conflict: choose below</source>
        <translation>{n} im Widerspruch: unten wählen</translation>
    </message>
    <message>
        <source>{n} new records</source>
        <translation>{n} neue Einträge</translation>
    </message>
    <message>
        <source>{n} the same</source>
        <translation>{n} gleich</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>&apos;{marking}&apos; is lower than &apos;{required}&apos;, asked for by {count} of the records shown, first {table} {id} ({words}); --override-marking REASON lets it pass</source>
        <translation>„{marking}“ ist niedriger als „{required}“, verlangt von {count} der gezeigten Einträge, zuerst {table} {id} ({words}); --override-marking GRUND lässt es zu</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; may be any of: {ids}</source>
        <translation>„{name}“ kann jeder von diesen sein: {ids}</translation>
    </message>
    <message>
        <source>&apos;{path}&apos; cannot be written: it is protected or open in a window; close that and try again</source>
        <translation>„{path}“ kann nicht geschrieben werden: Es ist geschützt oder in einem Fenster offen; schließen Sie das und versuchen Sie es erneut</translation>
    </message>
    <message>
        <source>&apos;{path}&apos; must end in one of: {endings}</source>
        <translation>„{path}“ muss auf eines von diesen enden: {endings}</translation>
    </message>
    <message>
        <source>&apos;{path}&apos; must end in one of: {endings}; without an ending it is a folder</source>
        <translation>„{path}“ muss auf eines enden von: {endings}; ohne Endung ist es ein Ordner</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; is none of: {choices}</source>
        <translation>„{text}“ ist keines von: {choices}</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; is not a date: an interval needs at least one date</source>
        <translation>„{text}“ ist kein Datum: ein Zeitraum braucht mindestens ein Datum</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; is not a date: expected YYYY, YYYY-MM, YYYY-MM-DD or YYYY-21 to YYYY-24</source>
        <translation>„{text}“ ist kein Datum: erwartet wird JJJJ, JJJJ-MM, JJJJ-MM-TT oder JJJJ-21 bis JJJJ-24</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; is not a date: it ends before it begins</source>
        <translation>„{text}“ ist kein Datum: es endet, bevor es beginnt</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; is not a date: there is no day {part}</source>
        <translation>„{text}“ ist kein Datum: es gibt keinen Tag {part}</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; is not a date: there is no month {part}</source>
        <translation>„{text}“ ist kein Datum: es gibt keinen Monat {part}</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; is not a date: there is no year 0</source>
        <translation>„{text}“ ist kein Datum: es gibt kein Jahr 0</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; is not a list of actors: A,B</source>
        <translation>„{text}“ ist keine Liste von Akteuren: A,B</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; is not a number from {smallest} to {largest}</source>
        <translation>„{text}“ ist keine Zahl von {smallest} bis {largest}</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; is not a size from {smallest} to {largest}</source>
        <translation>„{text}“ ist keine Größe von {smallest} bis {largest}</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; names more than the two actors of a tie</source>
        <translation>„{text}“ nennt mehr als die zwei Akteure einer Verbindung</translation>
    </message>
    <message>
        <source>--between needs two actors: --between A B</source>
        <translation>--between braucht zwei Akteure: --between A B</translation>
    </message>
    <message>
        <source>--format is for --all-views DIR</source>
        <translation>--format ist für --all-views ORDNER</translation>
    </message>
    <message>
        <source>--known-to needs an earlier day it is compared with: --known-from</source>
        <translation>--known-to braucht einen früheren Tag zum Vergleich: --known-from</translation>
    </message>
    <message>
        <source>--known-to {second} is before --known-from {first}</source>
        <translation>--known-to {second} liegt vor --known-from {first}</translation>
    </message>
    <message>
        <source>--override-marking needs a reason</source>
        <translation>--override-marking braucht einen Grund</translation>
    </message>
    <message>
        <source>--to {second} is before --from {first}</source>
        <translation>--to {second} liegt vor --from {first}</translation>
    </message>
    <message>
        <source>Commands (multivector COMMAND --help tells more)</source>
        <translation>Befehle (mehr sagt multivector BEFEHL --help)</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Print every fault of the data, one a line; status 1 if there is one.</source>
        <translation>Jeden Fehler der Daten ausgeben, einen je Zeile; Status 1, wenn es einen gibt.</translation>
    </message>
    <message>
        <source>Print the ties of a date with the claims, agreements and memberships behind them.</source>
        <translation>Die Verbindungen an einem Datum ausgeben, mit den Aussagen, Abkommen und Mitgliedschaften dahinter.</translation>
    </message>
    <message>
        <source>Print what began, ended and changed between two dates, or as known by two dates, with the quotations it rests on; or write it as a figure.</source>
        <translation>Ausgeben, was zwischen zwei Tagen begann, endete und sich veränderte, oder nach dem Wissen zweier Tage, mit den Zitaten, auf denen es beruht; oder als Abbildung schreiben.</translation>
    </message>
    <message>
        <source>Qt has no platform &apos;{name}&apos;, which QT_QPA_PLATFORM asks for: unset it; &apos;multivector screenshot&apos; and &apos;multivector figure&apos; work without a display</source>
        <translation>Qt hat keine Plattform „{name}“, die QT_QPA_PLATFORM verlangt: Variable entfernen; „multivector screenshot“ und „multivector figure“ gehen ohne Bildschirm</translation>
    </message>
    <message>
        <source>Qt needs system libraries that are missing ({libraries}): sudo apt-get install {packages}</source>
        <translation>Qt braucht Systembibliotheken, die fehlen ({libraries}): sudo apt-get install {packages}</translation>
    </message>
    <message>
        <source>Qt needs system libraries that are missing, install them: {libraries}</source>
        <translation>Qt braucht Systembibliotheken, die fehlen und zu installieren sind: {libraries}</translation>
    </message>
    <message>
        <source>Search actors, agreements, quotations and the texts of a dossier, in any language: words, beginnings (uran*) and &quot;words side by side&quot;. Words that look like a path to a dossier, and come last, name the dossier.</source>
        <translation>Akteure, Abkommen, Zitate und die Texte eines Dossiers durchsuchen, in jeder Sprache: Wörter, Wortanfänge (uran*) und „Wörter nebeneinander“. Was zuletzt steht und wie der Pfad zu einem Dossier aussieht, nennt das Dossier.</translation>
    </message>
    <message>
        <source>Show the map of who stands with whom, and on what evidence, in a window. DOSSIER is a dossier file, a folder with a data package, or a network (.graphml, .gexf, .json, .csv); without it, the bundled atlas.</source>
        <translation>Die Karte, wer mit wem steht und was das belegt, in einem Fenster zeigen. DOSSIER ist eine Dossierdatei, ein Ordner mit einem Datenpaket oder ein Netz (.graphml, .gexf, .json, .csv); ohne Angabe der mitgelieferte Atlas.</translation>
    </message>
    <message>
        <source>Take documents (text, Markdown, HTML, PDF, Word; folders too) and other dossiers into a dossier, and tell what became of each.</source>
        <translation>Dokumente (Text, Markdown, HTML, PDF, Word; auch Ordner) und andere Dossiers in ein Dossier übernehmen und sagen, was aus jedem wurde.</translation>
    </message>
    <message>
        <source>Write a picture of the whole window. Works without a display.</source>
        <translation>Ein Bild des ganzen Fensters schreiben. Geht ohne Bildschirm.</translation>
    </message>
    <message>
        <source>Write the dossier as a data package (a folder), or the actors and ties of a date as GraphML, GEXF with times, an edge list or node-link JSON.</source>
        <translation>Das Dossier als Datenpaket (ein Ordner) schreiben, oder die Akteure und Verbindungen eines Stichtags als GraphML, als GEXF mit Zeiten, als Kantenliste oder als Node-Link-JSON.</translation>
    </message>
    <message>
        <source>Write the map as a figure with legend, date and numbered sources. Works without a display.</source>
        <translation>Die Karte als Abbildung mit Legende, Datum und nummerierten Quellen schreiben. Geht ohne Bildschirm.</translation>
    </message>
    <message>
        <source>Write what is seen of a dossier as a new dossier, and tell what is in it: no log of edits, nothing withdrawn, no views, no texts unless asked for. Whom a statement names is in it by name, even if not seen.</source>
        <translation>Schreibt, was von einem Dossier zu sehen ist, als neues Dossier und sagt, was darin ist: kein Änderungsverlauf, nichts Zurückgezogenes, keine Ansichten, Texte nur auf Wunsch. Wen eine Aussage nennt, der ist mit Namen darin, auch wenn er nicht zu sehen ist.</translation>
    </message>
    <message>
        <source>a figure of each view, in the order of the story: into a folder, or into one file that ends in .pdf or .pptx</source>
        <translation>eine Abbildung jeder Ansicht, in der Reihenfolge der Erzählung: in einen Ordner, oder in eine Datei, die auf .pdf oder .pptx endet</translation>
    </message>
    <message>
        <source>a marking has at most {longest} characters</source>
        <translation>eine Kennzeichnung hat höchstens {longest} Zeichen</translation>
    </message>
    <message>
        <source>a size by its name: {names}, or one kept in the window; what else is said of the size counts before it</source>
        <translation>eine Größe nach ihrem Namen: {names}, oder eine im Fenster gemerkte; was sonst zur Größe gesagt ist, geht vor</translation>
    </message>
    <message>
        <source>an actor has no tie with itself: {actor}</source>
        <translation>kein Akteur hat eine Verbindung mit sich selbst: {actor}</translation>
    </message>
    <message>
        <source>bring forward the tie of these two actors</source>
        <translation>die Verbindung dieser zwei Akteure hervorheben</translation>
    </message>
    <message>
        <source>by name only, as others name them: {ids}</source>
        <translation>nur mit Namen, weil andere sie nennen: {ids}</translation>
    </message>
    <message>
        <source>cannot write &apos;{path}&apos;: it is a device, not a file</source>
        <translation>„{path}“ lässt sich nicht schreiben: es ist ein Gerät, keine Datei</translation>
    </message>
    <message>
        <source>cannot write &apos;{path}&apos;: it is a folder</source>
        <translation>„{path}“ lässt sich nicht schreiben: es ist ein Ordner</translation>
    </message>
    <message>
        <source>cannot write &apos;{path}&apos;: it is protected</source>
        <translation>„{path}“ lässt sich nicht schreiben: kein Recht dazu</translation>
    </message>
    <message>
        <source>cannot write &apos;{path}&apos;: the name is not UTF-8</source>
        <translation>„{path}“ lässt sich nicht schreiben: der Name ist nicht in UTF-8</translation>
    </message>
    <message>
        <source>cannot write &apos;{path}&apos;: there is no folder &apos;{folder}&apos;</source>
        <translation>„{path}“ lässt sich nicht schreiben: es gibt keinen Ordner „{folder}“</translation>
    </message>
    <message>
        <source>cannot write &apos;{path}&apos;: {reason}</source>
        <translation>„{path}“ lässt sich nicht schreiben: {reason}</translation>
    </message>
    <message>
        <source>cannot write into &apos;{path}&apos;: it is no folder</source>
        <translation>in „{path}“ kann nicht geschrieben werden: es ist kein Ordner</translation>
    </message>
    <message>
        <source>cannot write the output: {reason}</source>
        <translation>die Ausgabe lässt sich nicht schreiben: {reason}</translation>
    </message>
    <message>
        <source>colours on light or on dark (light)</source>
        <translation>Farben auf hellem (light) oder dunklem (dark) Grund; sonst hell</translation>
    </message>
    <message>
        <source>compare needs two dates: --from D --to D</source>
        <translation>compare braucht zwei Daten: --from D --to D</translation>
    </message>
    <message>
        <source>count only sources published by this date</source>
        <translation>nur Quellen zählen, die bis zu diesem Datum erschienen sind</translation>
    </message>
    <message>
        <source>dots per inch of a PNG, also in a DOCX (300)</source>
        <translation>Punkte pro Zoll eines PNG, auch in einem DOCX (300)</translation>
    </message>
    <message>
        <source>either --json or -o FILE, not both</source>
        <translation>entweder --json oder -o FILE, nicht beides</translation>
    </message>
    <message>
        <source>height of the page in millimetres, of which the map takes what is left; otherwise as the content needs</source>
        <translation>Höhe der Seite in Millimetern, von der die Karte nimmt, was übrig bleibt; sonst nach dem Inhalt</translation>
    </message>
    <message>
        <source>how sources are cited: {names} ({first})</source>
        <translation>wie Quellen angegeben werden: {names} ({first})</translation>
    </message>
    <message>
        <source>import what? {usage}</source>
        <translation>Was soll übernommen werden? {usage}</translation>
    </message>
    <message>
        <source>in {file}: {counts}</source>
        <translation>in {file}: {counts}</translation>
    </message>
    <message>
        <source>leave names and ties where the window has them; otherwise they are moved to where they can be read</source>
        <translation>Namen und Verbindungen lassen, wo das Fenster sie hat; sonst werden sie so verschoben, dass sie zu lesen sind</translation>
    </message>
    <message>
        <source>leave out of the file what leads back to the view</source>
        <translation>in der Datei weglassen, was zur Ansicht zurückführt</translation>
    </message>
    <message>
        <source>leave out what is marked higher, as TLP:GREEN; otherwise nothing</source>
        <translation>weglassen, was höher gekennzeichnet ist, etwa als TLP:GREEN; sonst nichts</translation>
    </message>
    <message>
        <source>left out for their marking: {ids}</source>
        <translation>wegen ihrer Kennzeichnung weggelassen: {ids}</translation>
    </message>
    <message>
        <source>left out: {counts}</source>
        <translation>weggelassen: {counts}</translation>
    </message>
    <message>
        <source>let a lower marking pass; the reason is kept in the dossier file</source>
        <translation>eine niedrigere Kennzeichnung zulassen; der Grund wird in der Dossierdatei festgehalten</translation>
    </message>
    <message>
        <source>no line is drawn between {a} and {b} on either date</source>
        <translation>zwischen {a} und {b} wird an keinem der beiden Tage eine Linie gezogen</translation>
    </message>
    <message>
        <source>no line is drawn between {a} and {b} on {date}: what they have in common is that of many</source>
        <translation>zwischen {a} und {b} ist am {date} keine Linie: was sie gemeinsam haben, teilen viele</translation>
    </message>
    <message>
        <source>nothing is seen on {date}: there is nothing to share</source>
        <translation>am {date} ist nichts zu sehen: es gibt nichts weiterzugeben</translation>
    </message>
    <message>
        <source>on the first date count only sources published by this date</source>
        <translation>am ersten Datum nur Quellen zählen, die bis zu diesem Datum erschienen sind</translation>
    </message>
    <message>
        <source>on the second date count only sources published by this date</source>
        <translation>am zweiten Datum nur Quellen zählen, die bis zu diesem Datum erschienen sind</translation>
    </message>
    <message>
        <source>one dossier at a time: &apos;{extra}&apos;</source>
        <translation>nur ein Dossier auf einmal: „{extra}“</translation>
    </message>
    <message>
        <source>only the tie of these two actors, by id, acronym or short name</source>
        <translation>nur die Verbindung dieser zwei Akteure, nach Kennung, Abkürzung oder Kurzname</translation>
    </message>
    <message>
        <source>print every word that is in the file, as JSON</source>
        <translation>jedes Wort ausgeben, das in der Datei steht, als JSON</translation>
    </message>
    <message>
        <source>print everything as JSON, for programs</source>
        <translation>alles als JSON ausgeben, für Programme</translation>
    </message>
    <message>
        <source>print warnings too; they are not faults</source>
        <translation>auch Warnungen ausgeben; sie sind keine Fehler</translation>
    </message>
    <message>
        <source>search for what? {usage}</source>
        <translation>wonach suchen? {usage}</translation>
    </message>
    <message>
        <source>several views are called &apos;{name}&apos;; their ids: {ids}</source>
        <translation>mehrere Ansichten heißen „{name}“; ihre Kennungen: {ids}</translation>
    </message>
    <message>
        <source>show a view that is kept in the dossier: its dates, filter, places, selection</source>
        <translation>eine Ansicht zeigen, die das Dossier behält: ihre Daten, Filter, Lagen, Auswahl</translation>
    </message>
    <message>
        <source>show the version and stop</source>
        <translation>die Version zeigen und enden</translation>
    </message>
    <message>
        <source>show these actors, their neighbours and nothing else</source>
        <translation>diese Akteure und ihre Nachbarn zeigen und sonst nichts</translation>
    </message>
    <message>
        <source>show this and stop</source>
        <translation>dies zeigen und enden</translation>
    </message>
    <message>
        <source>size of the smallest text in points (6.5, more on wide pages)</source>
        <translation>Größe der kleinsten Schrift in Punkt (6.5, auf breiten Seiten mehr)</translation>
    </message>
    <message>
        <source>size of the window in pixels (1600x1000)</source>
        <translation>Größe des Fensters in Pixeln (1600x1000)</translation>
    </message>
    <message>
        <source>stopped: {n} of {count} figures are written</source>
        <translation>angehalten: {n} von {count} Abbildungen sind geschrieben</translation>
    </message>
    <message>
        <source>take the kept texts of the sources along</source>
        <translation>die aufbewahrten Texte der Quellen mitnehmen</translation>
    </message>
    <message>
        <source>take the reading notes on the sources along</source>
        <translation>die Lesenotizen zu den Quellen mitnehmen</translation>
    </message>
    <message>
        <source>the date to show: 2025-11-13, or 2025-11 or 2025 for its last day; otherwise the dossier&apos;s own</source>
        <translation>das Datum: 2025-11-13, oder 2025-11 oder 2025 für den letzten Tag darin; sonst das des Dossiers</translation>
    </message>
    <message>
        <source>the dossier keeps no views</source>
        <translation>das Dossier hat keine Ansichten</translation>
    </message>
    <message>
        <source>the dossier to import into; made from the bundled atlas if it is not there</source>
        <translation>das Dossier, in das übernommen wird; gibt es keines, entsteht es aus dem mitgelieferten Atlas</translation>
    </message>
    <message>
        <source>the file to write; its ending says what kind</source>
        <translation>die zu schreibende Datei; ihre Endung sagt, welcher Art</translation>
    </message>
    <message>
        <source>the first date: 2022-03-31, or 2022-03 or 2022 for its last day</source>
        <translation>das erste Datum: 2022-03-31, oder 2022-03 oder 2022 für seinen letzten Tag</translation>
    </message>
    <message>
        <source>the language; otherwise the system&apos;s</source>
        <translation>die Sprache; sonst die des Systems</translation>
    </message>
    <message>
        <source>the name of the dossier is empty</source>
        <translation>Der Name des Dossiers ist leer</translation>
    </message>
    <message>
        <source>the name of the file to write is empty</source>
        <translation>der Name der zu schreibenden Datei ist leer</translation>
    </message>
    <message>
        <source>the reason for a lower marking is kept in a dossier file, and this is none: make one first</source>
        <translation>der Grund für eine niedrigere Kennzeichnung wird in einer Dossierdatei festgehalten, und dies ist keine: legen Sie zuerst eine an</translation>
    </message>
    <message>
        <source>the second date, not before the first</source>
        <translation>das zweite Datum, nicht vor dem ersten</translation>
    </message>
    <message>
        <source>the tie of {a} and {b} is none of those in focus</source>
        <translation>die Verbindung von {a} und {b} liegt nicht im Fokus</translation>
    </message>
    <message>
        <source>the title of the figure</source>
        <translation>der Titel der Abbildung</translation>
    </message>
    <message>
        <source>the window needs a display, and &apos;{name}&apos; lets nobody in: run it in a desktop session, or as &apos;xvfb-run multivector&apos; (sudo apt-get install xvfb xauth); &apos;multivector screenshot&apos; and &apos;multivector figure&apos; work without a display</source>
        <translation>das Fenster braucht einen Bildschirm, und „{name}“ lässt niemanden ein: in einer grafischen Sitzung starten oder als „xvfb-run multivector“ (sudo apt-get install xvfb xauth); „multivector screenshot“ und „multivector figure“ gehen ohne Bildschirm</translation>
    </message>
    <message>
        <source>the window needs a display, and neither DISPLAY nor WAYLAND_DISPLAY is set: run it in a desktop session, or as &apos;xvfb-run multivector&apos; (sudo apt-get install xvfb xauth); &apos;multivector screenshot&apos; and &apos;multivector figure&apos; work without a display</source>
        <translation>das Fenster braucht einen Bildschirm, und weder DISPLAY noch WAYLAND_DISPLAY ist gesetzt: in einer grafischen Sitzung starten oder als „xvfb-run multivector“ (sudo apt-get install xvfb xauth); „multivector screenshot“ und „multivector figure“ gehen ohne Bildschirm</translation>
    </message>
    <message>
        <source>the window needs system libraries that are missing ({libraries}): sudo apt-get install {packages}; &apos;multivector screenshot&apos; and &apos;multivector figure&apos; work without a display</source>
        <translation>das Fenster braucht Systembibliotheken, die fehlen ({libraries}): sudo apt-get install {packages}; „multivector screenshot“ und „multivector figure“ gehen ohne Bildschirm</translation>
    </message>
    <message>
        <source>the window needs system libraries that are missing, install them: {libraries}; &apos;multivector screenshot&apos; and &apos;multivector figure&apos; work without a display</source>
        <translation>das Fenster braucht Systembibliotheken, die fehlen und zu installieren sind: {libraries}; „multivector screenshot“ und „multivector figure“ gehen ohne Bildschirm</translation>
    </message>
    <message>
        <source>there is no actor &apos;{name}&apos;</source>
        <translation>es gibt keinen Akteur „{name}“</translation>
    </message>
    <message>
        <source>there is no actor &apos;{name}&apos;; the nearest are: {ids}</source>
        <translation>es gibt keinen Akteur „{name}“; am nächsten kommen: {ids}</translation>
    </message>
    <message>
        <source>there is no command or dossier &apos;{word}&apos;</source>
        <translation>es gibt weder einen Befehl noch ein Dossier „{word}“</translation>
    </message>
    <message>
        <source>there is no command or dossier &apos;{word}&apos;; did you mean &apos;{near}&apos;?</source>
        <translation>es gibt weder einen Befehl noch ein Dossier „{word}“; gemeint „{near}“?</translation>
    </message>
    <message>
        <source>there is no option &apos;{option}&apos; here</source>
        <translation>die Option „{option}“ gibt es hier nicht</translation>
    </message>
    <message>
        <source>there is no preset &apos;{name}&apos;, only: {names}</source>
        <translation>es gibt keine Vorlage „{name}“, nur: {names}</translation>
    </message>
    <message>
        <source>there is no tie between {a} and {b} on {date}</source>
        <translation>zwischen {a} und {b} gibt es am {date} keine Verbindung</translation>
    </message>
    <message>
        <source>there is no view &apos;{name}&apos;: the dossier keeps none</source>
        <translation>es gibt keine Ansicht „{name}“: das Dossier hat keine</translation>
    </message>
    <message>
        <source>there is no view &apos;{name}&apos;; there are: {names}</source>
        <translation>es gibt keine Ansicht „{name}“; es gibt: {names}</translation>
    </message>
    <message>
        <source>there is nothing of {actor} on either date</source>
        <translation>von {actor} ist an keinem der beiden Tage etwas da</translation>
    </message>
    <message>
        <source>there is nothing of {actor} on {date}</source>
        <translation>von {actor} gibt es am {date} nichts</translation>
    </message>
    <message>
        <source>ties of others, in part only: {ids}</source>
        <translation>Verbindungen anderer, nur zum Teil: {ids}</translation>
    </message>
    <message>
        <source>what stands at top and bottom, as TLP:AMBER; otherwise the highest marking of what is shown</source>
        <translation>was oben und unten steht, etwa TLP:AMBER; sonst die höchste Kennzeichnung des Gezeigten</translation>
    </message>
    <message>
        <source>what the figures of all views are to be (png)</source>
        <translation>was die Abbildungen aller Ansichten sein sollen (png)</translation>
    </message>
    <message>
        <source>what the reader should see, below the map</source>
        <translation>was man sehen soll, unter der Karte</translation>
    </message>
    <message>
        <source>width on paper in millimetres (160), or of a slide (338.67)</source>
        <translation>Breite auf Papier in Millimetern (160), oder die einer Folie (338,67)</translation>
    </message>
    <message>
        <source>words name somebody hidden: {ids}</source>
        <translation>Worte nennen jemanden, der ausgeblendet ist: {ids}</translation>
    </message>
    <message>
        <source>{a} - {b}: {polarity}, {status}; claims: {claims}, agreements: {agreements}, memberships: {memberships}</source>
        <translation>{a} - {b}: {polarity}, {status}; Aussagen: {claims}, Abkommen: {agreements}, Mitgliedschaften: {memberships}</translation>
    </message>
    <message>
        <source>{command} needs -d DOSSIER</source>
        <translation>{command} braucht -d DOSSIER</translation>
    </message>
    <message>
        <source>{command} needs -o FILE</source>
        <translation>{command} braucht -o DATEI</translation>
    </message>
    <message>
        <source>{command} needs -o PATH</source>
        <translation>{command} braucht -o PFAD</translation>
    </message>
    <message>
        <source>{n} documents: {added} added, {linked} linked to sources that were there, {there} there already, {refused} refused</source>
        <translation>{n} Dokumente: {added} hinzugefügt, {linked} mit vorhandenen Quellen verbunden, {there} schon vorhanden, {refused} abgelehnt</translation>
    </message>
    <message>
        <source>{option} does not go with {other}</source>
        <translation>{option} geht nicht mit {other} zusammen</translation>
    </message>
    <message>
        <source>{option} is for networks: a data package has everything of all times</source>
        <translation>{option} ist für Netzwerke: ein Datenpaket hat alles aus aller Zeit</translation>
    </message>
    <message>
        <source>{option} needs a value</source>
        <translation>{option} braucht einen Wert</translation>
    </message>
    <message>
        <source>{option} takes no value</source>
        <translation>{option} nimmt keinen Wert</translation>
    </message>
    <message>
        <source>{path}: made from the bundled atlas</source>
        <translation>{path}: aus dem mitgelieferten Atlas angelegt</translation>
    </message>
    <message>
        <source>{reason}; the first is {first} (&apos;multivector check&apos; lists all)</source>
        <translation>{reason}; als Erstes {first} („multivector check“ zeigt alle)</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>Both dates are the same: nothing can differ.</source>
        <translation>Beide Daten sind gleich: Nichts kann sich unterscheiden.</translation>
    </message>
    <message>
        <source>Both sides are the same: nothing can differ.</source>
        <translation>Beide Seiten sind dieselben: Es kann sich nichts unterscheiden.</translation>
    </message>
    <message>
        <source>Both sides in one map: what is new, what is over, what has changed</source>
        <translation>Beide Seiten in einer Karte: was neu ist, was vorbei ist, was sich verändert hat</translation>
    </message>
    <message>
        <source>Changes from {first} to {second}</source>
        <translation>Änderungen von {first} bis {second}</translation>
    </message>
    <message>
        <source>Changes in what is known of {date}</source>
        <translation>Änderungen im Kenntnisstand zum {date}</translation>
    </message>
    <message>
        <source>Compare what was known by two days…</source>
        <translation>Zwei Kenntnisstände vergleichen …</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Copy what is listed, with its quotations</source>
        <translation>Kopieren, was aufgelistet ist, mit den Zitaten</translation>
    </message>
    <message>
        <source>Hide what it rests on</source>
        <translation>Verbergen, worauf es beruht</translation>
    </message>
    <message>
        <source>Known: {first}, and {second}</source>
        <translation>Bekannt: {first}, und {second}</translation>
    </message>
    <message>
        <source>List only what passes the filters, on either side</source>
        <translation>Nur auflisten, was auf einer der beiden Seiten durch die Filter kommt</translation>
    </message>
    <message>
        <source>List these, or not: {what}</source>
        <translation>Diese auflisten oder nicht: {what}</translation>
    </message>
    <message>
        <source>List what several share, or not</source>
        <translation>Auflisten, was mehrere teilen, oder nicht</translation>
    </message>
    <message>
        <source>Map of the first date, {date}</source>
        <translation>Karte des ersten Datums, {date}</translation>
    </message>
    <message>
        <source>Nothing differs between {sides}.</source>
        <translation>Zwischen {sides} unterscheidet sich nichts.</translation>
    </message>
    <message>
        <source>Nothing differs.</source>
        <translation>Es unterscheidet sich nichts.</translation>
    </message>
    <message>
        <source>Nothing of what was chosen above differs.</source>
        <translation>Nichts von dem, was oben gewählt ist, unterscheidet sich.</translation>
    </message>
    <message>
        <source>Of what is on the map nothing differs between {sides}. Elsewhere in the dossier something does.</source>
        <translation>Von dem, was auf der Karte ist, unterscheidet sich zwischen {sides} nichts. Anderswo im Dossier schon.</translation>
    </message>
    <message>
        <source>One picture</source>
        <translation>Ein Bild</translation>
    </message>
    <message>
        <source>Only sources published by this date count; empty: all</source>
        <translation>Nur bis zu diesem Tag erschienene Quellen zählen; leer: alle</translation>
    </message>
    <message>
        <source>Only what is on the map</source>
        <translation>Nur was auf der Karte ist</translation>
    </message>
    <message>
        <source>Plain text (*.txt);;Markdown (*.md)</source>
        <translation>Reiner Text (*.txt);;Markdown (*.md)</translation>
    </message>
    <message>
        <source>Save as text…</source>
        <translation>Als Text sichern …</translation>
    </message>
    <message>
        <source>Save the changes as text</source>
        <translation>Die Änderungen als Text sichern</translation>
    </message>
    <message>
        <source>Shared by several</source>
        <translation>Von mehreren geteilt</translation>
    </message>
    <message>
        <source>Shared by several: {shared}.</source>
        <translation>Von mehreren geteilt: {shared}.</translation>
    </message>
    <message>
        <source>Show what it rests on, with quotations</source>
        <translation>Zeigen, worauf es beruht, mit Zitaten</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>Tauschen</translation>
    </message>
    <message>
        <source>Swap both sides</source>
        <translation>Beide Seiten vertauschen</translation>
    </message>
    <message>
        <source>Swap the two</source>
        <translation>Beide vertauschen</translation>
    </message>
    <message>
        <source>Take the dates of a view that was kept</source>
        <translation>Die Daten einer gemerkten Ansicht übernehmen</translation>
    </message>
    <message>
        <source>The first date</source>
        <translation>Das erste Datum</translation>
    </message>
    <message>
        <source>The first side knows more than the second.</source>
        <translation>Die erste Seite weiß mehr als die zweite.</translation>
    </message>
    <message>
        <source>The second date: the one the map shows</source>
        <translation>Das zweite Datum: das der Karte</translation>
    </message>
    <message>
        <source>Ties: {counts}. Shared by several: {shared}.</source>
        <translation>Verbindungen: {counts}. Von mehreren geteilt: {shared}.</translation>
    </message>
    <message>
        <source>Twin maps</source>
        <translation>Zwei Karten</translation>
    </message>
    <message>
        <source>Two maps side by side, everybody at the same place</source>
        <translation>Zwei Karten nebeneinander, alle am selben Ort</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Write what is listed to a text or Markdown file</source>
        <translation>Was aufgelistet ist, in eine Text- oder Markdown-Datei schreiben</translation>
    </message>
    <message>
        <source>added</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>and further sources: {n}</source>
        <translation>und weitere Quellen: {n}</translation>
    </message>
    <message>
        <source>announced</source>
        <translation>angekündigt</translation>
    </message>
    <message>
        <source>became known</source>
        <translation>bekannt geworden</translation>
    </message>
    <message>
        <source>began</source>
        <translation>begonnen</translation>
    </message>
    <message>
        <source>came about</source>
        <translation>zustande gekommen</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>verändert</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>contradicted</source>
        <translation>bestritten</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>alles</translation>
    </message>
    <message>
        <source>fell due</source>
        <translation>fällig geworden</translation>
    </message>
    <message>
        <source>first observed</source>
        <translation>erstmals beobachtet</translation>
    </message>
    <message>
        <source>from</source>
        <translation>von</translation>
    </message>
    <message>
        <source>further steps</source>
        <translation>weitere Schritte</translation>
    </message>
    <message>
        <source>happened in between</source>
        <translation>dazwischen geschehen</translation>
    </message>
    <message>
        <source>holds after all</source>
        <translation>gilt doch</translation>
    </message>
    <message>
        <source>holds again</source>
        <translation>gilt wieder</translation>
    </message>
    <message>
        <source>known by</source>
        <translation>bekannt bis</translation>
    </message>
    <message>
        <source>known by {date}</source>
        <translation>bekannt bis {date}</translation>
    </message>
    <message>
        <source>known differently</source>
        <translation>anders bekannt</translation>
    </message>
    <message>
        <source>known to be over</source>
        <translation>als beendet bekannt</translation>
    </message>
    <message>
        <source>may have begun</source>
        <translation>hat vielleicht begonnen</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>nicht vorhanden</translation>
    </message>
    <message>
        <source>not yet known</source>
        <translation>noch nicht bekannt</translation>
    </message>
    <message>
        <source>not yet known to be over</source>
        <translation>noch nicht als beendet bekannt</translation>
    </message>
    <message>
        <source>now certain</source>
        <translation>jetzt gewiss</translation>
    </message>
    <message>
        <source>now uncertain</source>
        <translation>jetzt ungewiss</translation>
    </message>
    <message>
        <source>only planned</source>
        <translation>nur geplant</translation>
    </message>
    <message>
        <source>other evidence</source>
        <translation>andere Belege</translation>
    </message>
    <message>
        <source>over</source>
        <translation>vorbei</translation>
    </message>
    <message>
        <source>shared</source>
        <translation>geteilt</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>what was known by {first} and by {second}</source>
        <translation>dem, was bis {first}, und dem, was bis {second} bekannt war,</translation>
    </message>
    <message>
        <source>what was published by {date}</source>
        <translation>was bis {date} veröffentlicht war</translation>
    </message>
    <message>
        <source>{actor} in {bloc}: {role}</source>
        <translation>{actor} in {bloc}: {role}</translation>
    </message>
    <message>
        <source>{first} and {second}</source>
        <translation>{first} und {second}</translation>
    </message>
    <message>
        <source>{first} is after {second}.</source>
        <translation>{first} liegt nach {second}.</translation>
    </message>
    <message>
        <source>{path} was not written: {reason}</source>
        <translation>{path} wurde nicht geschrieben: {reason}</translation>
    </message>
</context>
<context>
    <name>Credibility</name>
    <message>
        <source>confirmed by other sources</source>
        <translation>durch andere Quellen bestätigt</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>zweifelhaft</translation>
    </message>
    <message>
        <source>improbable</source>
        <translation>unwahrscheinlich</translation>
    </message>
    <message>
        <source>possibly true</source>
        <translation>möglicherweise wahr</translation>
    </message>
    <message>
        <source>probably true</source>
        <translation>wahrscheinlich wahr</translation>
    </message>
    <message>
        <source>truth cannot be judged</source>
        <translation>Wahrheit nicht zu beurteilen</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>Axis of time</source>
        <translation>Zeitachse</translation>
    </message>
    <message>
        <source>Date of the map</source>
        <translation>Datum der Karte</translation>
    </message>
    <message>
        <source>Date of the map: a day, a month (2025-11) or a year (2025)</source>
        <translation>Datum der Karte: ein Tag, ein Monat (2025-11) oder ein Jahr (2025)</translation>
    </message>
    <message>
        <source>Next date</source>
        <translation>Nächstes Datum</translation>
    </message>
    <message>
        <source>Next date (])</source>
        <translation>Nächstes Datum (])</translation>
    </message>
    <message>
        <source>No such date. Write 2025-11-13, 2025-11, 2025 or 2025-23.</source>
        <translation>Kein solches Datum. Möglich sind 2025-11-13, 2025-11, 2025 oder 2025-23.</translation>
    </message>
    <message>
        <source>Previous date</source>
        <translation>Voriges Datum</translation>
    </message>
    <message>
        <source>Previous date ([)</source>
        <translation>Voriges Datum ([)</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>about {date}</source>
        <translation>etwa {date}</translation>
    </message>
    <message>
        <source>about {date} (uncertain)</source>
        <translation>etwa {date} (unsicher)</translation>
    </message>
    <message>
        <source>autumn {year}</source>
        <translation>Herbst {year}</translation>
    </message>
    <message>
        <source>from {date}</source>
        <translation>von {date}</translation>
    </message>
    <message>
        <source>from {date}, end unknown</source>
        <translation>ab {date}, Ende unbekannt</translation>
    </message>
    <message>
        <source>it ended, but when is not known</source>
        <translation>es endete, wann ist nicht bekannt</translation>
    </message>
    <message>
        <source>observed {date}</source>
        <translation>beobachtet {date}</translation>
    </message>
    <message>
        <source>past, faint</source>
        <translation>Vergangenes, blass</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>geplant</translation>
    </message>
    <message>
        <source>since {date}</source>
        <translation>seit {date}</translation>
    </message>
    <message>
        <source>spring {year}</source>
        <translation>Frühjahr {year}</translation>
    </message>
    <message>
        <source>summer {year}</source>
        <translation>Sommer {year}</translation>
    </message>
    <message>
        <source>until {date}</source>
        <translation>bis {date}</translation>
    </message>
    <message>
        <source>winter {year}</source>
        <translation>Winter {year}</translation>
    </message>
    <message>
        <source>{date} (uncertain)</source>
        <translation>{date} (unsicher)</translation>
    </message>
    <message>
        <source>{day} {month}</source>
        <translation>{day}. {month}</translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <translation>{day}. {month} {year}</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation>{month} {year}</translation>
    </message>
</context>
<context>
    <name>EditKind</name>
    <message>
        <source>add {subject}</source>
        <translation>hinzufügen: {subject}</translation>
    </message>
    <message>
        <source>change {subject}</source>
        <translation>ändern: {subject}</translation>
    </message>
    <message>
        <source>merge {subject}</source>
        <translation>vereinen: {subject}</translation>
    </message>
    <message>
        <source>merge {subject} into {other}</source>
        <translation>{subject} mit {other} vereinen</translation>
    </message>
    <message>
        <source>move {subject}</source>
        <translation>verschieben: {subject}</translation>
    </message>
    <message>
        <source>remove {subject}</source>
        <translation>entfernen: {subject}</translation>
    </message>
    <message>
        <source>restore {subject}</source>
        <translation>wiederherstellen: {subject}</translation>
    </message>
    <message>
        <source>take in {subject}</source>
        <translation>aufnehmen: {subject}</translation>
    </message>
    <message>
        <source>withdraw {subject}</source>
        <translation>zurückziehen: {subject}</translation>
    </message>
</context>
<context>
    <name>EditSubject</name>
    <message>
        <source>agreement {words}</source>
        <translation>Abkommen {words}</translation>
    </message>
    <message>
        <source>another dossier</source>
        <translation>anderes Dossier</translation>
    </message>
    <message>
        <source>claim {words}</source>
        <translation>Aussage {words}</translation>
    </message>
    <message>
        <source>evidence for {subject}</source>
        <translation>Beleg für {subject}</translation>
    </message>
    <message>
        <source>membership {words}</source>
        <translation>Mitgliedschaft {words}</translation>
    </message>
    <message>
        <source>quotation {words}</source>
        <translation>Zitat {words}</translation>
    </message>
    <message>
        <source>source {words}</source>
        <translation>Quelle {words}</translation>
    </message>
    <message>
        <source>status {status} of {subject}</source>
        <translation>Status {status} von {subject}</translation>
    </message>
    <message>
        <source>view {words}</source>
        <translation>Ansicht {words}</translation>
    </message>
    <message>
        <source>{n} actors</source>
        <translation>{n} Akteure</translation>
    </message>
    <message>
        <source>{n} agreements</source>
        <translation>{n} Abkommen</translation>
    </message>
    <message>
        <source>{n} claims</source>
        <translation>{n} Aussagen</translation>
    </message>
    <message>
        <source>{n} memberships</source>
        <translation>{n} Mitgliedschaften</translation>
    </message>
    <message>
        <source>{n} pieces of evidence</source>
        <translation>{n} Belege</translation>
    </message>
    <message>
        <source>{n} quotations</source>
        <translation>{n} Zitate</translation>
    </message>
    <message>
        <source>{n} sources</source>
        <translation>{n} Quellen</translation>
    </message>
    <message>
        <source>{n} statuses of parties</source>
        <translation>{n} Stände von Parteien</translation>
    </message>
    <message>
        <source>{n} views</source>
        <translation>{n} Ansichten</translation>
    </message>
</context>
<context>
    <name>Edits</name>
    <message>
        <source>Done again: {label}</source>
        <translation>Wieder getan: {label}</translation>
    </message>
    <message>
        <source>Done: {label}. Ctrl+Z takes it back.</source>
        <translation>Getan: {label}. Strg+Z nimmt es zurück.</translation>
    </message>
    <message>
        <source>Nothing names it. It is taken out, and not just withdrawn.</source>
        <translation>Nichts nennt es. Es wird herausgenommen und nicht nur zurückgezogen.</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>Nichts wurde geändert</translation>
    </message>
    <message>
        <source>Nothing was recorded: it needs a place to be kept.</source>
        <translation>Nichts wurde aufgenommen: Es braucht einen Ort, an dem es aufbewahrt wird.</translation>
    </message>
    <message>
        <source>Recording {n} changes…</source>
        <translation>{n} Änderungen werden gespeichert …</translation>
    </message>
    <message>
        <source>Redo: {label}</source>
        <translation>Wiederholen: {label}</translation>
    </message>
    <message>
        <source>Remove for good?</source>
        <translation>Endgültig entfernen?</translation>
    </message>
    <message>
        <source>Save a copy elsewhere and go on there…</source>
        <translation>Kopie anderswo sichern, dort weiterarbeiten …</translation>
    </message>
    <message>
        <source>Taken back: {label}</source>
        <translation>Zurückgenommen: {label}</translation>
    </message>
    <message>
        <source>Undo: {label}</source>
        <translation>Rückgängig: {label}</translation>
    </message>
    <message>
        <source>and 1 more</source>
        <translation>und 1 weiteres</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>und {n} weitere</translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>1 agreement</source>
        <translation>1 Abkommen</translation>
    </message>
    <message>
        <source>1 claim</source>
        <translation>1 Aussage</translation>
    </message>
    <message>
        <source>1 independent source</source>
        <translation>1 unabhängige Quelle</translation>
    </message>
    <message>
        <source>1 more only with others together…</source>
        <translation>1 weiteres nur gemeinsam mit anderen …</translation>
    </message>
    <message>
        <source>1 party</source>
        <translation>1 Partei</translation>
    </message>
    <message>
        <source>1 tie</source>
        <translation>1 Verbindung</translation>
    </message>
    <message>
        <source>A tie is as old as the newest source for what it stands for. Ages are counted back from {date}.</source>
        <translation>Eine Verbindung ist so alt wie die jüngste Quelle für das, wofür sie steht. Gezählt wird zurück vom {date}.</translation>
    </message>
    <message>
        <source>Actors</source>
        <translation>Akteure</translation>
    </message>
    <message>
        <source>Agreement as a whole: {statuses}</source>
        <translation>Abkommen als Ganzes: {statuses}</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>Abkommen</translation>
    </message>
    <message>
        <source>All ties, blocs and names of {actor}</source>
        <translation>Alle Verbindungen, Blöcke und Namen von {actor}</translation>
    </message>
    <message>
        <source>Among them</source>
        <translation>Unter ihnen</translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation>Zum Anfang</translation>
    </message>
    <message>
        <source>Blocs over time</source>
        <translation>Blöcke im Lauf der Zeit</translation>
    </message>
    <message>
        <source>Change or withdraw it</source>
        <translation>Ändern oder zurückziehen</translation>
    </message>
    <message>
        <source>Cite</source>
        <translation>Zitieren</translation>
    </message>
    <message>
        <source>Click a line to read the sentences and agreements behind it. Click a state or a bloc to see its ties.</source>
        <translation>Ein Klick auf eine Linie zeigt die Sätze und Abkommen dahinter, ein Klick auf einen Staat oder Block seine Verbindungen.</translation>
    </message>
    <message>
        <source>Copy quotation and source (Ctrl+C on the card)</source>
        <translation>Zitat und Quelle kopieren (Strg+C auf der Karte)</translation>
    </message>
    <message>
        <source>Disputed status: {note}</source>
        <translation>Umstrittener Status: {note}</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Drag the date below to see how it was. Type a name in the search field above, in any language.</source>
        <translation>Das Datum unten ziehen, um zu sehen, wie es war. Oben im Suchfeld einen Namen eingeben, in jeder Sprache.</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten …</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Former or suspended</source>
        <translation>Ehemals oder ausgesetzt</translation>
    </message>
    <message>
        <source>Founding document</source>
        <translation>Gründungsdokument</translation>
    </message>
    <message>
        <source>Hide translation</source>
        <translation>Übersetzung ausblenden</translation>
    </message>
    <message>
        <source>Information {number}: {meaning}</source>
        <translation>Information {number}: {meaning}</translation>
    </message>
    <message>
        <source>Marking</source>
        <translation>Kennzeichnung</translation>
    </message>
    <message>
        <source>Members over time</source>
        <translation>Mitglieder im Lauf der Zeit</translation>
    </message>
    <message>
        <source>Membership on this date</source>
        <translation>Mitgliedschaft an diesem Datum</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Monate</translation>
    </message>
    <message>
        <source>NATO Admiralty code</source>
        <translation>Admiralty-Code der NATO</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Newest evidence: {date}</source>
        <translation>Jüngster Beleg: {date}</translation>
    </message>
    <message>
        <source>No longer stands {as_of}: below is what it rested on before.</source>
        <translation>Besteht nicht mehr ({as_of}): Unten steht, worauf es zuvor beruhte.</translation>
    </message>
    <message>
        <source>Nothing is known between the two as of {date}.</source>
        <translation>Zwischen beiden ist zum {date} nichts bekannt.</translation>
    </message>
    <message>
        <source>Older evidence</source>
        <translation>Ältere Belege</translation>
    </message>
    <message>
        <source>Older than {n} months</source>
        <translation>Älter als {n} Monate</translation>
    </message>
    <message>
        <source>On the agreement as a whole:</source>
        <translation>Zum Abkommen als Ganzem:</translation>
    </message>
    <message>
        <source>On the command line: {id}</source>
        <translation>Auf der Kommandozeile: {id}</translation>
    </message>
    <message>
        <source>Only its neighbourhood</source>
        <translation>Nur seine Nachbarschaft</translation>
    </message>
    <message>
        <source>Open source</source>
        <translation>Quelle öffnen</translation>
    </message>
    <message>
        <source>Opens {address} in your browser</source>
        <translation>Öffnet {address} im Browser</translation>
    </message>
    <message>
        <source>Our summary</source>
        <translation>Unsere Zusammenfassung</translation>
    </message>
    <message>
        <source>Our translation: {text}</source>
        <translation>Unsere Übersetzung: {text}</translation>
    </message>
    <message>
        <source>Parties and source</source>
        <translation>Parteien und Quelle</translation>
    </message>
    <message>
        <source>Read in context</source>
        <translation>Im Text lesen</translation>
    </message>
    <message>
        <source>Read {as_of}</source>
        <translation>Lesen: {as_of}</translation>
    </message>
    <message>
        <source>Shared blocs on this date</source>
        <translation>Gemeinsame Blöcke an diesem Datum</translation>
    </message>
    <message>
        <source>Shift+F1 tells how the map is read, F1 lists what keys and mouse do.</source>
        <translation>Umschalt+F1 sagt, wie die Karte zu lesen ist, F1, was Tasten und Maus tun.</translation>
    </message>
    <message>
        <source>Shortest chain on the map</source>
        <translation>Kürzeste Kette auf der Karte</translation>
    </message>
    <message>
        <source>Show all {n}</source>
        <translation>Alle {n} zeigen</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show only who has a tie with it (N); Esc goes back</source>
        <translation>Nur zeigen, wer damit verbunden ist (N); Esc führt zurück</translation>
    </message>
    <message>
        <source>Source {letter}: {meaning}</source>
        <translation>Quelle {letter}: {meaning}</translation>
    </message>
    <message>
        <source>Stages by party</source>
        <translation>Stufen je Partei</translation>
    </message>
    <message>
        <source>The filters keep it off the map.</source>
        <translation>Die Filter lassen sie nicht auf die Karte.</translation>
    </message>
    <message>
        <source>The map leaves 1 of these out: see the filters.</source>
        <translation>Die Karte lässt 1 davon weg: siehe Filter.</translation>
    </message>
    <message>
        <source>The map leaves {n} of these out: see the filters.</source>
        <translation>Die Karte lässt {n} davon weg: siehe Filter.</translation>
    </message>
    <message>
        <source>The same publisher, {outlet}, counted once:</source>
        <translation>Derselbe Herausgeber, {outlet}, einmal gezählt:</translation>
    </message>
    <message>
        <source>The same text, counted once:</source>
        <translation>Derselbe Text, einmal gezählt:</translation>
    </message>
    <message>
        <source>The source gives no date. It is known only as of the source&apos;s publication: {date}</source>
        <translation>Die Quelle nennt kein Datum. Bekannt ist es erst ab dem Erscheinen der Quelle: {date}</translation>
    </message>
    <message>
        <source>Ties</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Übersetzung</translation>
    </message>
    <message>
        <source>Who stands with whom, and says who?</source>
        <translation>Wer steht mit wem, und wer sagt das?</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>und {n} weitere</translation>
    </message>
    <message>
        <source>as known by {date}</source>
        <translation>Kenntnisstand {date}</translation>
    </message>
    <message>
        <source>as of {date}</source>
        <translation>Stand {date}</translation>
    </message>
    <message>
        <source>claims and agreements</source>
        <translation>Aussagen und Abkommen</translation>
    </message>
    <message>
        <source>contested</source>
        <translation>umstritten</translation>
    </message>
    <message>
        <source>since {date}</source>
        <translation>seit {date}</translation>
    </message>
    <message>
        <source>undated</source>
        <translation>undatiert</translation>
    </message>
    <message>
        <source>until {date}</source>
        <translation>bis {date}</translation>
    </message>
    <message>
        <source>{n} agreements</source>
        <translation>{n} Abkommen</translation>
    </message>
    <message>
        <source>{n} claims</source>
        <translation>{n} Aussagen</translation>
    </message>
    <message>
        <source>{n} independent sources</source>
        <translation>{n} unabhängige Quellen</translation>
    </message>
    <message>
        <source>{n} more agreements…</source>
        <translation>{n} weitere Abkommen …</translation>
    </message>
    <message>
        <source>{n} more only with others together…</source>
        <translation>{n} weitere nur gemeinsam mit anderen …</translation>
    </message>
    <message>
        <source>{n} parties</source>
        <translation>{n} Parteien</translation>
    </message>
    <message>
        <source>{n} selected</source>
        <translation>{n} ausgewählt</translation>
    </message>
    <message>
        <source>{n} sources, {m} independent</source>
        <translation>{n} Quellen, {m} unabhängig</translation>
    </message>
    <message>
        <source>{n} ties</source>
        <translation>{n} Verbindungen</translation>
    </message>
    <message>
        <source>{stage} · due: “{step}” was foreseen for {date}</source>
        <translation>{stage} · fällig: „{step}“ war für {date} vorgesehen</translation>
    </message>
    <message>
        <source>{stale} of {all} on the map</source>
        <translation>{stale} von {all} auf der Karte</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Data package: the whole dossier, a folder (*)</source>
        <translation>Datenpaket: das ganze Dossier, ein Ordner (*)</translation>
    </message>
    <message>
        <source>Edge list: the ties the map shows (*.csv)</source>
        <translation>Kantenliste: die Verbindungen, die die Karte zeigt (*.csv)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Exported: {path}</source>
        <translation>Exportiert: {path}</translation>
    </message>
    <message>
        <source>GEXF: what the map shows, with times (*.gexf)</source>
        <translation>GEXF: was die Karte zeigt, mit Zeiten (*.gexf)</translation>
    </message>
    <message>
        <source>GraphML: what the map shows (*.graphml)</source>
        <translation>GraphML: was die Karte zeigt (*.graphml)</translation>
    </message>
    <message>
        <source>Node-link JSON: what the map shows (*.json)</source>
        <translation>Node-Link-JSON: was die Karte zeigt (*.json)</translation>
    </message>
    <message>
        <source>Nothing was exported</source>
        <translation>Nichts wurde exportiert</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>actor</source>
        <translation>Akteur</translation>
    </message>
    <message>
        <source>address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>agreement</source>
        <translation>Abkommen</translation>
    </message>
    <message>
        <source>authors</source>
        <translation>Autoren</translation>
    </message>
    <message>
        <source>begin in the text</source>
        <translation>Beginn im Text</translation>
    </message>
    <message>
        <source>bloc</source>
        <translation>Block</translation>
    </message>
    <message>
        <source>caption</source>
        <translation>Bildtext</translation>
    </message>
    <message>
        <source>credibility</source>
        <translation>Glaubwürdigkeit</translation>
    </message>
    <message>
        <source>date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>dissolved</source>
        <translation>aufgelöst</translation>
    </message>
    <message>
        <source>end in the text</source>
        <translation>Ende im Text</translation>
    </message>
    <message>
        <source>form</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>founded</source>
        <translation>gegründet</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>kind of subject</source>
        <translation>Art des Gegenstands</translation>
    </message>
    <message>
        <source>language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>latitude</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>longitude</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>marking</source>
        <translation>Kennzeichnung</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>note on its status</source>
        <translation>Anmerkung zum Status</translation>
    </message>
    <message>
        <source>outlet</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>parties</source>
        <translation>Parteien</translation>
    </message>
    <message>
        <source>period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>angeheftet</translation>
    </message>
    <message>
        <source>place across</source>
        <translation>Ort waagerecht</translation>
    </message>
    <message>
        <source>place down</source>
        <translation>Ort senkrecht</translation>
    </message>
    <message>
        <source>place in the order</source>
        <translation>Platz in der Reihenfolge</translation>
    </message>
    <message>
        <source>polarity</source>
        <translation>Polarität</translation>
    </message>
    <message>
        <source>published</source>
        <translation>veröffentlicht</translation>
    </message>
    <message>
        <source>quotation</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>reading notes</source>
        <translation>Lesenotizen</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>record</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>Fundstelle</translation>
    </message>
    <message>
        <source>reliability</source>
        <translation>Zuverlässigkeit</translation>
    </message>
    <message>
        <source>retrieved</source>
        <translation>abgerufen</translation>
    </message>
    <message>
        <source>role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>side a</source>
        <translation>Seite a</translation>
    </message>
    <message>
        <source>side b</source>
        <translation>Seite b</translation>
    </message>
    <message>
        <source>source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>stance</source>
        <translation>Haltung</translation>
    </message>
    <message>
        <source>status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>subject</source>
        <translation>Gegenstand</translation>
    </message>
    <message>
        <source>summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>translation</source>
        <translation>Übersetzung</translation>
    </message>
    <message>
        <source>valid from</source>
        <translation>gültig ab</translation>
    </message>
    <message>
        <source>valid to</source>
        <translation>gültig bis</translation>
    </message>
    <message>
        <source>what is seen</source>
        <translation>was zu sehen ist</translation>
    </message>
    <message>
        <source>withdrawn on</source>
        <translation>zurückgezogen am</translation>
    </message>
    <message>
        <source>words</source>
        <translation>Wortlaut</translation>
    </message>
    <message>
        <source>words after</source>
        <translation>Wortlaut danach</translation>
    </message>
    <message>
        <source>words before</source>
        <translation>Wortlaut davor</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
</context>
<context>
    <name>Figure</name>
    <message>
        <source> dpi</source>
        <translation> dpi</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> mm</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> pt</translation>
    </message>
    <message>
        <source>1 actor</source>
        <translation>1 Akteur</translation>
    </message>
    <message>
        <source>1 agreement</source>
        <translation>1 Abkommen</translation>
    </message>
    <message>
        <source>1 bloc</source>
        <translation>1 Block</translation>
    </message>
    <message>
        <source>1 further</source>
        <translation>1 weitere</translation>
    </message>
    <message>
        <source>1 more</source>
        <translation>1 weitere</translation>
    </message>
    <message>
        <source>1 quotation</source>
        <translation>1 Zitat</translation>
    </message>
    <message>
        <source>1 record asks</source>
        <translation>1 Eintrag verlangt</translation>
    </message>
    <message>
        <source>1 tie</source>
        <translation>1 Verbindung</translation>
    </message>
    <message>
        <source>A figure of each of the {n} views, in the order of the story.</source>
        <translation>Eine Abbildung jeder der {n} Ansichten, in der Reihenfolge der Erzählung.</translation>
    </message>
    <message>
        <source>A figure of the one view that is kept.</source>
        <translation>Eine Abbildung der einen Ansicht, die es gibt.</translation>
    </message>
    <message>
        <source>A figure&apos;s name ends in one of: {endings}</source>
        <translation>Der Name einer Abbildung endet auf eines von: {endings}</translation>
    </message>
    <message>
        <source>A file of {n} figures</source>
        <translation>Eine Datei mit {n} Abbildungen</translation>
    </message>
    <message>
        <source>A slide is at least {width} mm wide.</source>
        <translation>Eine Folie ist mindestens {width} mm breit.</translation>
    </message>
    <message>
        <source>A4, a whole page</source>
        <translation>A4, ganze Seite</translation>
    </message>
    <message>
        <source>A4, half a page</source>
        <translation>A4, halbe Seite</translation>
    </message>
    <message>
        <source>APA, 7th edition</source>
        <translation>APA, 7. Auflage</translation>
    </message>
    <message>
        <source>Actors</source>
        <translation>Akteure</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>Abkommen</translation>
    </message>
    <message>
        <source>As large as it is on paper, if the screen tells its size (1)</source>
        <translation>So groß wie auf Papier, wenn der Bildschirm seine Größe nennt (1)</translation>
    </message>
    <message>
        <source>As of {date}</source>
        <translation>Stand {date}</translation>
    </message>
    <message>
        <source>Behind the selected tie, without room here: {evidence}.</source>
        <translation>Hinter der gewählten Verbindung, hier ohne Platz: {evidence}.</translation>
    </message>
    <message>
        <source>Blocs</source>
        <translation>Blöcke</translation>
    </message>
    <message>
        <source>Called off: not all figures are saved in {path}</source>
        <translation>Abgebrochen: In {path} sind nicht alle Abbildungen gespeichert</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Bildtext</translation>
    </message>
    <message>
        <source>Chicago, 16th edition</source>
        <translation>Chicago, 16. Auflage</translation>
    </message>
    <message>
        <source>Chicago, in German</source>
        <translation>Chicago, auf Deutsch</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the figure as a picture and a drawing</source>
        <translation>Die Abbildung als Bild und als Zeichnung kopieren</translation>
    </message>
    <message>
        <source>DGPs, in German</source>
        <translation>DGPs, auf Deutsch</translation>
    </message>
    <message>
        <source>DOCX briefing sheet</source>
        <translation>DOCX-Briefing</translation>
    </message>
    <message>
        <source>DOCX briefing sheets</source>
        <translation>DOCX-Briefingblätter</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Abbildungen</translation>
    </message>
    <message>
        <source>Figures of all views</source>
        <translation>Abbildungen aller Ansichten</translation>
    </message>
    <message>
        <source>Figures of all views are saved: {path}</source>
        <translation>Abbildungen aller Ansichten sind gespeichert: {path}</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Give the file a name.</source>
        <translation>Geben Sie der Datei einen Namen.</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>In the words of the sources</source>
        <translation>In den Worten der Quellen</translation>
    </message>
    <message>
        <source>Independent sources</source>
        <translation>Unabhängige Quellen</translation>
    </message>
    <message>
        <source>It was made by a newer version of this program: open it with that one.</source>
        <translation>Sie stammt von einer neueren Fassung dieses Programms: Öffnen Sie sie mit jener.</translation>
    </message>
    <message>
        <source>It was made from another dossier: nobody on it is in this one. Open that dossier and drop the figure there.</source>
        <translation>Sie stammt aus einem anderen Dossier: Niemand auf ihr ist in diesem. Öffnen Sie jenes Dossier und legen Sie die Abbildung dort ab.</translation>
    </message>
    <message>
        <source>Keep a preset</source>
        <translation>Vorlage merken</translation>
    </message>
    <message>
        <source>Keep size, type, resolution and colours as:</source>
        <translation>Größe, Schrift, Auflösung und Farben merken als:</translation>
    </message>
    <message>
        <source>Keep size, type, resolution and colours under a name</source>
        <translation>Größe, Schrift, Auflösung und Farben unter einem Namen merken</translation>
    </message>
    <message>
        <source>Keep…</source>
        <translation>Merken …</translation>
    </message>
    <message>
        <source>Known: {first} → {second}</source>
        <translation>Bekannt: {first} → {second}</translation>
    </message>
    <message>
        <source>Leave out what leads back here</source>
        <translation>Weglassen, was hierher zurückführt</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Marking</source>
        <translation>Kennzeichnung</translation>
    </message>
    <message>
        <source>Multivector, map data as of {date}</source>
        <translation>Multivector, Kartendaten mit Stand {date}</translation>
    </message>
    <message>
        <source>New: {n}</source>
        <translation>Neu: {n}</translation>
    </message>
    <message>
        <source>No figure was saved</source>
        <translation>Keine Abbildung wurde gespeichert</translation>
    </message>
    <message>
        <source>No printer is set up on this computer. Set one up in the settings of the system and print again, or save the figure as PDF and print that elsewhere: it keeps its true size.</source>
        <translation>Auf diesem Rechner ist kein Drucker eingerichtet. Richten Sie in den Einstellungen des Systems einen ein und drucken Sie noch einmal, oder speichern Sie die Abbildung als PDF und drucken Sie dieses anderswo: Es behält die wahre Größe.</translation>
    </message>
    <message>
        <source>No room on the map for the numbers of 1 tie</source>
        <translation>Kein Platz auf der Karte für die Zahlen von 1 Verbindung</translation>
    </message>
    <message>
        <source>No room on the map for the numbers of {n} ties</source>
        <translation>Kein Platz auf der Karte für die Zahlen von {n} Verbindungen</translation>
    </message>
    <message>
        <source>No room on the map for the numbers of: {ties}</source>
        <translation>Kein Platz auf der Karte für die Zahlen von: {ties}</translation>
    </message>
    <message>
        <source>No view is known of this file</source>
        <translation>Von dieser Datei ist keine Ansicht bekannt</translation>
    </message>
    <message>
        <source>Not all figures were saved</source>
        <translation>Nicht alle Abbildungen wurden gespeichert</translation>
    </message>
    <message>
        <source>Not named for lack of room: {actors}</source>
        <translation>Aus Platzmangel nicht benannt: {actors}</translation>
    </message>
    <message>
        <source>Not on the map any more: {n}</source>
        <translation>Nicht mehr auf der Karte: {n}</translation>
    </message>
    <message>
        <source>Nothing is there on this date.</source>
        <translation>An diesem Datum gibt es nichts.</translation>
    </message>
    <message>
        <source>Nothing stands in the way.</source>
        <translation>Nichts steht im Wege.</translation>
    </message>
    <message>
        <source>Nudge labels and ties</source>
        <translation>Namen und Verbindungen zurechtrücken</translation>
    </message>
    <message>
        <source>Numbers on the map: the sources behind a tie or a bloc.</source>
        <translation>Zahlen auf der Karte: die Quellen hinter einer Verbindung oder einem Block.</translation>
    </message>
    <message>
        <source>Of a page that is to be just so high the map takes what is left; open, the page is as high as its content</source>
        <translation>Auf einer Seite fester Höhe nimmt die Karte, was übrig bleibt; offen ist die Seite so hoch wie ihr Inhalt</translation>
    </message>
    <message>
        <source>One PDF, a page for each</source>
        <translation>Ein PDF, eine Seite für jede</translation>
    </message>
    <message>
        <source>One presentation, a slide for each</source>
        <translation>Eine Präsentation, eine Folie für jede</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Other now: {n}</source>
        <translation>Jetzt anders: {n}</translation>
    </message>
    <message>
        <source>Otherwise the file carries the view: dropped on this window, it is seen again.</source>
        <translation>Sonst trägt die Datei die Ansicht mit: auf dieses Fenster gezogen, ist sie wieder zu sehen.</translation>
    </message>
    <message>
        <source>Our translation: {words}</source>
        <translation>Unsere Übersetzung: {words}</translation>
    </message>
    <message>
        <source>Outlines of blocs enclose only those members that are shown.</source>
        <translation>Umrisse von Blöcken umschließen nur die gezeigten Mitglieder.</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>PDF-Dokument</translation>
    </message>
    <message>
        <source>PDF documents</source>
        <translation>PDF-Dokumente</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>PNG-Bild</translation>
    </message>
    <message>
        <source>PNG pictures</source>
        <translation>PNG-Bilder</translation>
    </message>
    <message>
        <source>PPTX slide</source>
        <translation>PPTX-Folie</translation>
    </message>
    <message>
        <source>PPTX slides</source>
        <translation>PPTX-Folien</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Print size</source>
        <translation>Druckgröße</translation>
    </message>
    <message>
        <source>Print the figure in true size, where the paper has room</source>
        <translation>Die Abbildung in wahrer Größe drucken, wo das Papier Platz hat</translation>
    </message>
    <message>
        <source>Printed at {percent} % of its size: the paper has no room for the whole.</source>
        <translation>Auf {percent} % verkleinert gedruckt: Das Papier hat nicht Platz für das Ganze.</translation>
    </message>
    <message>
        <source>Printed in true size.</source>
        <translation>In wahrer Größe gedruckt.</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken …</translation>
    </message>
    <message>
        <source>Readability</source>
        <translation>Lesbarkeit</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Release with this reason</source>
        <translation>Mit diesem Grund freigeben</translation>
    </message>
    <message>
        <source>Replace the preset “{name}”?</source>
        <translation>Die Vorlage „{name}“ ersetzen?</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Auflösung</translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <translation>SVG-Zeichnung</translation>
    </message>
    <message>
        <source>SVG drawings</source>
        <translation>SVG-Zeichnungen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save a figure</source>
        <translation>Abbildung speichern</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>Gespeichert: {name}</translation>
    </message>
    <message>
        <source>Short forms: {meanings}</source>
        <translation>Kurzformen: {meanings}</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Slide, 16:9</source>
        <translation>Folie, 16:9</translation>
    </message>
    <message>
        <source>Smallest text</source>
        <translation>Kleinste Schrift</translation>
    </message>
    <message>
        <source>Some views are not what they were</source>
        <translation>Manche Ansichten sind nicht mehr, was sie waren</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Sources and notes</source>
        <translation>Quellen und Anmerkungen</translation>
    </message>
    <message>
        <source>Sources: {sources}. In full in the notes.</source>
        <translation>Quellen: {sources}. Vollständig in den Notizen.</translation>
    </message>
    <message>
        <source>Square</source>
        <translation>Quadrat</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Stops: {what}</source>
        <translation>Hindert: {what}</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>The data behind this figure changed since</source>
        <translation>Die Daten hinter dieser Abbildung haben sich seither geändert</translation>
    </message>
    <message>
        <source>The figure is on the clipboard.</source>
        <translation>Die Abbildung ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>The figure shows too much to tell what.</source>
        <translation>Die Abbildung zeigt zu viel, um zu sagen, was.</translation>
    </message>
    <message>
        <source>The figure was not copied</source>
        <translation>Die Abbildung wurde nicht kopiert</translation>
    </message>
    <message>
        <source>The figure was not printed</source>
        <translation>Die Abbildung wurde nicht gedruckt</translation>
    </message>
    <message>
        <source>The picture in the sheet; title, agreements, quotations and sources stand around it as text.</source>
        <translation>Das Bild im Kurzdossier; Titel, Vereinbarungen, Zitate und Quellen stehen als Text darum herum.</translation>
    </message>
    <message>
        <source>The view of the figure is back</source>
        <translation>Die Ansicht der Abbildung ist wieder da</translation>
    </message>
    <message>
        <source>The view of this figure cannot be shown</source>
        <translation>Die Ansicht dieser Abbildung lässt sich nicht zeigen</translation>
    </message>
    <message>
        <source>The whole page (0)</source>
        <translation>Die ganze Seite (0)</translation>
    </message>
    <message>
        <source>There is no dossier file to keep the reason in.</source>
        <translation>Es gibt keine Dossierdatei, die den Grund festhält.</translation>
    </message>
    <message>
        <source>There is no folder {folder}</source>
        <translation>Es gibt keinen Ordner {folder}</translation>
    </message>
    <message>
        <source>There is no printer</source>
        <translation>Es gibt keinen Drucker</translation>
    </message>
    <message>
        <source>There is no room here for 1 more note.</source>
        <translation>Für 1 weitere Anmerkung ist hier kein Platz.</translation>
    </message>
    <message>
        <source>There is no room here for {n} more notes.</source>
        <translation>Für {n} weitere Anmerkungen ist hier kein Platz.</translation>
    </message>
    <message>
        <source>There is no room left for the map on a page of {w} × {h} mm. Make it larger or its text smaller, or leave its height open.</source>
        <translation>Auf einer Seite von {w} × {h} mm bleibt kein Platz für die Karte. Machen Sie die Seite größer oder die Schrift kleiner, oder lassen Sie die Höhe offen.</translation>
    </message>
    <message>
        <source>Ties</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Ties go round actors that are not theirs, and names are set wherever there is room for them. Otherwise they stay as they are in the window.</source>
        <translation>Verbindungen weichen fremden Akteuren aus, Namen stehen, wo Platz für sie ist. Sonst bleiben sie wie im Fenster.</translation>
    </message>
    <message>
        <source>Ties of states and blocs</source>
        <translation>Verbindungen von Staaten und Blöcken</translation>
    </message>
    <message>
        <source>Ties without a number rest on reference pages alone.</source>
        <translation>Verbindungen ohne Zahl beruhen allein auf Nachschlageseiten.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>What it carries is far larger than any view, and was not read.</source>
        <translation>Was sie mit sich führt, ist weit größer als jede Ansicht und wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>What it carries was not written by this program, or was changed since.</source>
        <translation>Was sie mit sich führt, hat nicht dieses Programm geschrieben, oder es wurde seither verändert.</translation>
    </message>
    <message>
        <source>What leads back was damaged on its way. A copy of the file that nobody saved again may still lead back.</source>
        <translation>Was zurückführt, wurde unterwegs beschädigt. Eine Kopie der Datei, die niemand neu gespeichert hat, führt vielleicht noch zurück.</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wohin</translation>
    </message>
    <message>
        <source>Where do the figures go?</source>
        <translation>Wohin mit den Abbildungen?</translation>
    </message>
    <message>
        <source>Which view is to be shown?</source>
        <translation>Welche Ansicht soll gezeigt werden?</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Width, height</source>
        <translation>Breite, Höhe</translation>
    </message>
    <message>
        <source>Without {n} figures: {path}</source>
        <translation>Ohne {n} Abbildungen: {path}</translation>
    </message>
    <message>
        <source>and 1 further agreement</source>
        <translation>und 1 weiteres Abkommen</translation>
    </message>
    <message>
        <source>and 1 further quotation</source>
        <translation>und 1 weiteres Zitat</translation>
    </message>
    <message>
        <source>and 1 reference page</source>
        <translation>und 1 Nachschlageseite</translation>
    </message>
    <message>
        <source>and {n} further agreements</source>
        <translation>und {n} weitere Abkommen</translation>
    </message>
    <message>
        <source>and {n} further quotations</source>
        <translation>und {n} weitere Zitate</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>und {n} weitere</translation>
    </message>
    <message>
        <source>and {n} reference pages</source>
        <translation>und {n} Nachschlageseiten</translation>
    </message>
    <message>
        <source>as the width suggests</source>
        <translation>nach der Breite</translation>
    </message>
    <message>
        <source>as the width suggests: {size} pt</source>
        <translation>nach der Breite: {size} pt</translation>
    </message>
    <message>
        <source>copied or printed</source>
        <translation>kopiert oder gedruckt</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>dunkel</translation>
    </message>
    <message>
        <source>date approximate</source>
        <translation>Datum ungefähr</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>alles</translation>
    </message>
    <message>
        <source>highest shown: {marking}</source>
        <translation>höchste gezeigte: {marking}</translation>
    </message>
    <message>
        <source>light</source>
        <translation>hell</translation>
    </message>
    <message>
        <source>made from what is shown</source>
        <translation>ergibt sich aus dem Gezeigten</translation>
    </message>
    <message>
        <source>no marking</source>
        <translation>keine Kennzeichnung</translation>
    </message>
    <message>
        <source>none: nothing shown is marked</source>
        <translation>keine: nichts Gezeigtes ist gekennzeichnet</translation>
    </message>
    <message>
        <source>of many parties</source>
        <translation>vieler Parteien</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>own size</source>
        <translation>eigene Größe</translation>
    </message>
    <message>
        <source>reason to release it</source>
        <translation>Grund für die Freigabe</translation>
    </message>
    <message>
        <source>remarks on readability: {n}</source>
        <translation>Hinweise zur Lesbarkeit: {n}</translation>
    </message>
    <message>
        <source>short, in one line</source>
        <translation>kurz, in einer Zeile</translation>
    </message>
    <message>
        <source>sources published by {date}</source>
        <translation>bis {date} erschienene Quellen</translation>
    </message>
    <message>
        <source>sources {numbers}</source>
        <translation>Quellen {numbers}</translation>
    </message>
    <message>
        <source>undated</source>
        <translation>ohne Datum</translation>
    </message>
    <message>
        <source>what the reader should see</source>
        <translation>was man sehen soll</translation>
    </message>
    <message>
        <source>without a title</source>
        <translation>ohne Titel</translation>
    </message>
    <message>
        <source>{actors}: ties and blocs</source>
        <translation>{actors}: Verbindungen und Blöcke</translation>
    </message>
    <message>
        <source>{done} of {total} figures</source>
        <translation>{done} von {total} Abbildungen</translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation>{first} und {last}</translation>
    </message>
    <message>
        <source>{first} → {second}</source>
        <translation>{first} → {second}</translation>
    </message>
    <message>
        <source>{n_records} for {marking}:</source>
        <translation>{n_records} {marking}:</translation>
    </message>
    <message>
        <source>{name} cannot be written</source>
        <translation>{name} kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>{name} holds nothing that leads back to a view. Either it is not a figure of this program, or that was left out when it was saved, or taken out since.</source>
        <translation>{name} enthält nichts, was zu einer Ansicht zurückführt. Entweder ist es keine Abbildung dieses Programms, oder das wurde beim Speichern weggelassen oder seither entfernt.</translation>
    </message>
    <message>
        <source>{name} is there already. Replace it?</source>
        <translation>{name} gibt es schon. Ersetzen?</translation>
    </message>
    <message>
        <source>{n} actors</source>
        <translation>{n} Akteure</translation>
    </message>
    <message>
        <source>{n} agreements</source>
        <translation>{n} Abkommen</translation>
    </message>
    <message>
        <source>{n} blocs</source>
        <translation>{n} Blöcke</translation>
    </message>
    <message>
        <source>{n} further</source>
        <translation>{n} weitere</translation>
    </message>
    <message>
        <source>{n} more</source>
        <translation>{n} weitere</translation>
    </message>
    <message>
        <source>{n} of these files are there already. Replace them?</source>
        <translation>{n} dieser Dateien gibt es schon. Ersetzen?</translation>
    </message>
    <message>
        <source>{n} quotations</source>
        <translation>{n} Zitate</translation>
    </message>
    <message>
        <source>{n} records ask</source>
        <translation>{n} Einträge verlangen</translation>
    </message>
    <message>
        <source>{n} ties</source>
        <translation>{n} Verbindungen</translation>
    </message>
    <message>
        <source>{printer} does not take anything to print</source>
        <translation>{printer} nimmt nichts zu drucken an</translation>
    </message>
    <message>
        <source>{told}; its data are the same.</source>
        <translation>{told}; ihre Daten sind dieselben.</translation>
    </message>
    <message>
        <source>{w} × {h} mm</source>
        <translation>{w} × {h} mm</translation>
    </message>
    <message>
        <source>{w} × {h} pixels</source>
        <translation>{w} × {h} Pixel</translation>
    </message>
    <message>
        <source>“{name}” is a preset of the program. Choose another name.</source>
        <translation>„{name}“ ist eine Vorlage des Programms. Wählen Sie einen anderen Namen.</translation>
    </message>
</context>
<context>
    <name>FileTroubles</name>
    <message>
        <source>Another program is using {path}. Nothing was changed: close it there, then do it again.</source>
        <translation>Ein anderes Programm benutzt gerade {path}. Nichts wurde geändert: Schließen Sie es dort, dann noch einmal.</translation>
    </message>
    <message>
        <source>No backup could be made in {path}: {why}.</source>
        <translation>In {path} konnte keine Sicherung angelegt werden: {why}.</translation>
    </message>
    <message>
        <source>No backup could be made: {rest}</source>
        <translation>Es konnte keine Sicherung angelegt werden: {rest}</translation>
    </message>
    <message>
        <source>The disk with {path} is full. Nothing was changed: make room, or choose another disk.</source>
        <translation>Der Datenträger mit {path} ist voll. Nichts wurde geändert: Schaffen Sie Platz, oder wählen Sie einen anderen Datenträger.</translation>
    </message>
    <message>
        <source>The disk with {path} reports an error ({why}). Nothing was changed: choose another disk.</source>
        <translation>Der Datenträger mit {path} meldet einen Fehler ({why}). Nichts wurde geändert: Wählen Sie einen anderen Datenträger.</translation>
    </message>
    <message>
        <source>{path} cannot be copied to {folder} to read it there: {why}.</source>
        <translation>{path} kann nicht nach {folder} kopiert werden, um dort gelesen zu werden: {why}.</translation>
    </message>
    <message>
        <source>{path} cannot be opened. Only dossiers, data packages (a folder with datapackage.json) and networks (.graphml, .gexf, .csv, .json) are.</source>
        <translation>{path} kann nicht geöffnet werden. Geöffnet werden nur Dossiers, Datenpakete (ein Ordner mit datapackage.json) und Netzwerke (.graphml, .gexf, .csv, .json).</translation>
    </message>
    <message>
        <source>{path} cannot be read: {why}.</source>
        <translation>{path} kann nicht gelesen werden: {why}.</translation>
    </message>
    <message>
        <source>{path} cannot be written. Nothing was changed: allow writing to the file and its folder, or choose another place.</source>
        <translation>{path} kann nicht geschrieben werden. Nichts wurde geändert: Erlauben Sie das Schreiben in Datei und Ordner, oder wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>{path} cannot be written: {why}.</source>
        <translation>{path} kann nicht geschrieben werden: {why}.</translation>
    </message>
    <message>
        <source>{path} does not exist.</source>
        <translation>{path} gibt es nicht.</translation>
    </message>
    <message>
        <source>{path} has {n} bytes; a dossier of more than {most} is not opened.</source>
        <translation>{path} hat {n} Bytes; ein Dossier von mehr als {most} wird nicht geöffnet.</translation>
    </message>
    <message>
        <source>{path} is a database of another program, not a dossier. Nothing in it was run or changed.</source>
        <translation>{path} ist die Datenbank eines anderen Programms, kein Dossier. Nichts darin wurde ausgeführt oder geändert.</translation>
    </message>
    <message>
        <source>{path} is a folder or device, not a file.</source>
        <translation>{path} ist ein Ordner oder Gerät, keine Datei.</translation>
    </message>
    <message>
        <source>{path} is a folder without datapackage.json, not a data package.</source>
        <translation>{path} ist ein Ordner ohne datapackage.json, kein Datenpaket.</translation>
    </message>
    <message>
        <source>{path} is already there: choose another name.</source>
        <translation>{path} gibt es schon: Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>{path} is damaged: it has {n} bytes and should have {most}. Open the last backup of it, or a copy.</source>
        <translation>{path} ist beschädigt: Es hat {n} Bytes und müsste {most} haben. Öffnen Sie die letzte Sicherung davon oder eine Kopie.</translation>
    </message>
    <message>
        <source>{path} is damaged: open the last backup of it, or a copy. ({why})</source>
        <translation>{path} ist beschädigt: Öffnen Sie die letzte Sicherung davon oder eine Kopie. ({why})</translation>
    </message>
    <message>
        <source>{path} is no JSON text that can be read. ({why})</source>
        <translation>{path} ist kein JSON-Text, der sich lesen lässt. ({why})</translation>
    </message>
    <message>
        <source>{path} is not a dossier. Nothing in it was run or changed.</source>
        <translation>{path} ist kein Dossier. Nichts darin wurde ausgeführt oder geändert.</translation>
    </message>
    <message>
        <source>{path} is not a dossier: it does not say which version it has. Nothing in it was run or changed.</source>
        <translation>{path} ist kein Dossier: Es nennt keine Version. Nichts darin wurde ausgeführt oder geändert.</translation>
    </message>
    <message>
        <source>{path} is not opened: there is something in it that does not belong in a dossier ({kind} {name}). Nothing in it was run or changed. Open the last backup of it.</source>
        <translation>{path} wird nicht geöffnet: Darin steht etwas, das nicht in ein Dossier gehört ({kind} {name}). Nichts darin wurde ausgeführt oder geändert. Öffnen Sie die letzte Sicherung davon.</translation>
    </message>
    <message>
        <source>{path} is one table of a data package: open {folder}.</source>
        <translation>{path} ist eine Tabelle eines Datenpakets: Öffnen Sie {folder}.</translation>
    </message>
    <message>
        <source>{path} is open in another window and stays: choose another name.</source>
        <translation>{path} ist in einem anderen Fenster offen und bleibt: Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>{path} is this dossier itself: choose another name.</source>
        <translation>{path} ist dieses Dossier selbst: Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>{path} was written by a newer version of Multivector: open it with that one. (Its tables have version {theirs}, this program knows {ours}.)</source>
        <translation>{path} stammt von einer neueren Version von Multivector: Öffnen Sie es mit dieser. (Die Tabellen haben Version {theirs}, dieses Programm kennt {ours}.)</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Another window has it open since {time}. Close it there, then try again.</source>
        <translation>Ein anderes Fenster hat es seit {time} geöffnet. Schließen Sie es dort, dann versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Dossiers (*.dossier)</source>
        <translation>Dossiers (*.dossier)</translation>
    </message>
    <message>
        <source>Dossiers (*.dossier);;Data packages (datapackage.json)</source>
        <translation>Dossiers (*.dossier);;Datenpakete (datapackage.json)</translation>
    </message>
    <message>
        <source>Figures, to see their view (*.png *.svg *.pdf *.pptx *.docx)</source>
        <translation>Abbildungen, um ihre Ansicht zu sehen (*.png *.svg *.pdf *.pptx *.docx)</translation>
    </message>
    <message>
        <source>Kept in {path}. Every edit is written there at once.</source>
        <translation>Aufbewahrt in {path}. Jede Änderung wird dort sofort geschrieben.</translation>
    </message>
    <message>
        <source>My dossier</source>
        <translation>Mein Dossier</translation>
    </message>
    <message>
        <source>Networks (*.graphml *.gexf *.csv *.json)</source>
        <translation>Netzwerke (*.graphml *.gexf *.csv *.json)</translation>
    </message>
    <message>
        <source>Not possible here: the dossier is open in another window since {time}. Close it there, then choose “Open for editing” below.</source>
        <translation>Hier nicht möglich: Das Dossier ist seit {time} in einem anderen Fenster geöffnet. Schließen Sie es dort und wählen Sie dann unten „Zum Bearbeiten öffnen“.</translation>
    </message>
    <message>
        <source>Not possible here: the file or its folder cannot be written to. Save a copy to edit that.</source>
        <translation>Hier nicht möglich: In die Datei oder ihren Ordner kann nicht geschrieben werden. Speichern Sie eine Kopie, um diese zu bearbeiten.</translation>
    </message>
    <message>
        <source>Open a dossier</source>
        <translation>Ein Dossier öffnen</translation>
    </message>
    <message>
        <source>Open for editing</source>
        <translation>Zum Bearbeiten öffnen</translation>
    </message>
    <message>
        <source>Save a copy of the dossier</source>
        <translation>Eine Kopie des Dossiers sichern</translation>
    </message>
    <message>
        <source>Save a copy of the dossier and go on in it</source>
        <translation>Kopie des Dossiers sichern und darin weiterarbeiten</translation>
    </message>
    <message>
        <source>Saved a copy: {path}</source>
        <translation>Kopie gesichert: {path}</translation>
    </message>
    <message>
        <source>The copy could not be saved</source>
        <translation>Die Kopie konnte nicht gesichert werden</translation>
    </message>
    <message>
        <source>The dossier could not be closed</source>
        <translation>Das Dossier konnte nicht geschlossen werden</translation>
    </message>
    <message>
        <source>The dossier could not be kept there</source>
        <translation>Das Dossier konnte dort nicht aufbewahrt werden</translation>
    </message>
    <message>
        <source>The dossier could not be opened</source>
        <translation>Das Dossier konnte nicht geöffnet werden</translation>
    </message>
    <message>
        <source>The dossier is still read-only here</source>
        <translation>Das Dossier lässt sich hier weiterhin nur lesen</translation>
    </message>
    <message>
        <source>The file or its folder still cannot be written to. Allow writing there, or save a copy elsewhere and open that.</source>
        <translation>In die Datei oder ihren Ordner kann weiterhin nicht geschrieben werden. Erlauben Sie dort das Schreiben, oder speichern Sie anderswo eine Kopie und öffnen Sie diese.</translation>
    </message>
    <message>
        <source>The last move could not be kept</source>
        <translation>Die letzte Verschiebung konnte nicht gespeichert werden</translation>
    </message>
    <message>
        <source>The move could not be kept</source>
        <translation>Die Verschiebung konnte nicht gespeichert werden</translation>
    </message>
    <message>
        <source>The reason is kept in the dossier: choose first where to keep that.</source>
        <translation>Der Grund wird im Dossier festgehalten: Wählen Sie zuerst, wo dieses aufbewahrt wird.</translation>
    </message>
    <message>
        <source>Where should the new dossier be kept?</source>
        <translation>Wo soll das neue Dossier liegen?</translation>
    </message>
    <message>
        <source>Where should this dossier be kept?</source>
        <translation>Wo soll dieses Dossier aufbewahrt werden?</translation>
    </message>
    <message>
        <source>You go on in the copy: {path}</source>
        <translation>Sie arbeiten jetzt in der Kopie: {path}</translation>
    </message>
    <message>
        <source>open in another window since {time}, read-only here</source>
        <translation>seit {time} in einem anderen Fenster offen, hier nur lesbar</translation>
    </message>
    <message>
        <source>this file cannot be written to: read-only here</source>
        <translation>diese Datei ist nicht beschreibbar: hier nur lesbar</translation>
    </message>
    <message>
        <source>{name} is the dossier itself. Choose another name for the copy.</source>
        <translation>{name} ist das Dossier selbst. Wählen Sie für die Kopie einen anderen Namen.</translation>
    </message>
    <message>
        <source>{name} is there already. Replace it?</source>
        <translation>{name} gibt es schon. Ersetzen?</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Actors</source>
        <translation>Akteure</translation>
    </message>
    <message>
        <source>All ties, those from reference works too</source>
        <translation>Alle Verbindungen, auch die aus Nachschlagewerken</translation>
    </message>
    <message>
        <source>Also show</source>
        <translation>Auch zeigen</translation>
    </message>
    <message>
        <source>Around {actor}</source>
        <translation>Um {actor}</translation>
    </message>
    <message>
        <source>Blocs</source>
        <translation>Blöcke</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation>Weniger</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Find in {list}…</source>
        <translation>In {list} suchen …</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Only ties of which the {n} texts in focus speak</source>
        <translation>Nur Verbindungen, von denen die {n} Texte im Fokus sprechen</translation>
    </message>
    <message>
        <source>Remove: {restriction}</source>
        <translation>Entfernen: {restriction}</translation>
    </message>
    <message>
        <source>Reset filters</source>
        <translation>Filter zurücksetzen</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Sources say it is over</source>
        <translation>Quellen sagen, dass es vorbei ist</translation>
    </message>
    <message>
        <source>Sources say it is so, or has been done</source>
        <translation>Quellen sagen, dass es so ist oder geschehen ist</translation>
    </message>
    <message>
        <source>Sources say it is to come</source>
        <translation>Quellen sagen, dass es kommen soll</translation>
    </message>
    <message>
        <source>Sources tell of neither</source>
        <translation>Quellen berichten von keinem von beidem</translation>
    </message>
    <message>
        <source>Sources tell of working against each other; a mixed tie counts here, too</source>
        <translation>Quellen berichten von einem Gegeneinander; eine gemischte Verbindung zählt auch hier</translation>
    </message>
    <message>
        <source>Sources tell of working together; a mixed tie counts here, too</source>
        <translation>Quellen berichten von Zusammenarbeit; eine gemischte Verbindung zählt auch hier</translation>
    </message>
    <message>
        <source>Sources think it possible, or only pass it on</source>
        <translation>Quellen halten es für möglich oder geben es nur weiter</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Texts in focus</source>
        <translation>Texte im Fokus</translation>
    </message>
    <message>
        <source>Tie</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Ties that rest on agreements and memberships</source>
        <translation>Verbindungen, die auf Abkommen und Mitgliedschaften beruhen</translation>
    </message>
    <message>
        <source>What more than two do together, as a small point with spokes</source>
        <translation>Was mehr als zwei gemeinsam tun, als kleiner Punkt mit Speichen</translation>
    </message>
    <message>
        <source>What was announced, planned or possible on the date</source>
        <translation>Was an dem Datum angekündigt, geplant oder möglich war</translation>
    </message>
    <message>
        <source>What was over by the date</source>
        <translation>Was an dem Datum vorbei war</translation>
    </message>
    <message>
        <source>Without {actor}</source>
        <translation>Ohne {actor}</translation>
    </message>
    <message>
        <source>Without {n} more</source>
        <translation>Ohne {n} weitere</translation>
    </message>
    <message>
        <source>actors</source>
        <translation>Akteure</translation>
    </message>
    <message>
        <source>agreements</source>
        <translation>Abkommen</translation>
    </message>
    <message>
        <source>claims</source>
        <translation>Aussagen</translation>
    </message>
    <message>
        <source>joint undertakings</source>
        <translation>gemeinsame Vorhaben</translation>
    </message>
    <message>
        <source>members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>past, faint</source>
        <translation>Vergangenes, blass</translation>
    </message>
    <message>
        <source>planned and due</source>
        <translation>Geplantes und Fälliges</translation>
    </message>
    <message>
        <source>some kinds of actors hidden</source>
        <translation>einige Arten von Akteuren ausgeblendet</translation>
    </message>
    <message>
        <source>ties</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>without agreements</source>
        <translation>ohne Abkommen</translation>
    </message>
    <message>
        <source>without past</source>
        <translation>ohne Vergangenes</translation>
    </message>
    <message>
        <source>without planned</source>
        <translation>ohne Geplantes</translation>
    </message>
    <message>
        <source>{n} more…</source>
        <translation>{n} weitere …</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Arabic</source>
        <translation>Arabisch</translation>
    </message>
    <message>
        <source>Armenian</source>
        <translation>Armenisch</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Chinesisch</translation>
    </message>
    <message>
        <source>Cyrillic</source>
        <translation>Kyrillisch</translation>
    </message>
    <message>
        <source>Devanagari</source>
        <translation>Devanagari</translation>
    </message>
    <message>
        <source>Georgian</source>
        <translation>Georgisch</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>Griechisch</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>Hebräisch</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>Japanisch</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>Koreanisch</translation>
    </message>
    <message>
        <source>Latin</source>
        <translation>Lateinisch</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>Thai</translation>
    </message>
    <message>
        <source>a tie of others passes under {actor}: {ties}</source>
        <translation>Eine fremde Verbindung verläuft unter {actor}: {ties}</translation>
    </message>
    <message>
        <source>blue blindness</source>
        <translation>Blaublindheit</translation>
    </message>
    <message>
        <source>common vision</source>
        <translation>gewöhnlichem Farbensehen</translation>
    </message>
    <message>
        <source>green blindness</source>
        <translation>Grünblindheit</translation>
    </message>
    <message>
        <source>no font has {signs} ({script}) of “{text}”</source>
        <translation>Keine Schrift hat {signs} ({script}) aus „{text}“</translation>
    </message>
    <message>
        <source>other signs</source>
        <translation>andere Zeichen</translation>
    </message>
    <message>
        <source>red blindness</source>
        <translation>Rotblindheit</translation>
    </message>
    <message>
        <source>there is no font for {script} on this computer, and “{text}” cannot be written: install one, Noto Sans say, or choose another language for the names</source>
        <translation>Auf diesem Rechner ist keine Schrift für {script}, „{text}“ lässt sich nicht schreiben: bitte eine installieren, etwa Noto Sans, oder die Namen in einer anderen Sprache zeigen</translation>
    </message>
    <message>
        <source>there is no room for the name of {actor}</source>
        <translation>Für den Namen von {actor} ist kein Platz</translation>
    </message>
    <message>
        <source>there is no room for the names of {n} actors: {actors}</source>
        <translation>Für die Namen von {n} Akteuren ist kein Platz: {actors}</translation>
    </message>
    <message>
        <source>{n} texts are smaller than {least} pt, “{text}” among them: {size} pt</source>
        <translation>{n} Texte sind kleiner als {least} pt, darunter „{text}“: {size} pt</translation>
    </message>
    <message>
        <source>{n} texts have too little contrast, “{text}” among them: {found}:1 where {needed}:1 is needed</source>
        <translation>{n} Texte haben zu wenig Kontrast, darunter „{text}“: {found}:1, nötig ist {needed}:1</translation>
    </message>
    <message>
        <source>{n} ties of others pass under {actor}: {ties}</source>
        <translation>{n} fremde Verbindungen verlaufen unter {actor}: {ties}</translation>
    </message>
    <message>
        <source>“{label}” is cut off by the edge of the page</source>
        <translation>„{label}“ ist vom Rand der Seite abgeschnitten</translation>
    </message>
    <message>
        <source>“{label}” lies over {actor}</source>
        <translation>„{label}“ liegt über {actor}</translation>
    </message>
    <message>
        <source>“{one}” and “{other}” look alike with {visions}</source>
        <translation>„{one}“ und „{other}“ sehen gleich aus bei {visions}</translation>
    </message>
    <message>
        <source>“{one}” and “{other}” overlap</source>
        <translation>„{one}“ und „{other}“ überlappen</translation>
    </message>
    <message>
        <source>“{sign}” has a contrast of {found}:1 with its ground; {needed}:1 is needed</source>
        <translation>„{sign}“ hat zum Grund einen Kontrast von {found}:1; nötig ist {needed}:1</translation>
    </message>
    <message>
        <source>“{text}” has a contrast of {found}:1; {needed}:1 is needed</source>
        <translation>„{text}“ hat einen Kontrast von {found}:1; nötig ist {needed}:1</translation>
    </message>
    <message>
        <source>“{text}” is set in {size} pt; the smallest size is {least} pt</source>
        <translation>„{text}“ ist in {size} pt gesetzt; die kleinste Größe ist {least} pt</translation>
    </message>
</context>
<context>
    <name>Forms</name>
    <message>
        <source>2025-11-13, 2025-11, 2025</source>
        <translation>2025-11-13, 2025-11, 2025</translation>
    </message>
    <message>
        <source>2025-11-13, 2025-23 (autumn), 2022-05/.. (since)</source>
        <translation>2025-11-13, 2025-23 (Herbst), 2022-05/.. (seit)</translation>
    </message>
    <message>
        <source>A membership needs its actor.</source>
        <translation>Eine Mitgliedschaft braucht ihren Akteur.</translation>
    </message>
    <message>
        <source>A membership needs its bloc.</source>
        <translation>Eine Mitgliedschaft braucht ihren Block.</translation>
    </message>
    <message>
        <source>A quotation needs its source.</source>
        <translation>Ein Zitat braucht seine Quelle.</translation>
    </message>
    <message>
        <source>A source needs its title.</source>
        <translation>Eine Quelle braucht ihren Titel.</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>Akteur</translation>
    </message>
    <message>
        <source>Add a member</source>
        <translation>Mitglied hinzufügen</translation>
    </message>
    <message>
        <source>Add a name</source>
        <translation>Namen hinzufügen</translation>
    </message>
    <message>
        <source>Add a status</source>
        <translation>Stand hinzufügen</translation>
    </message>
    <message>
        <source>Add a title</source>
        <translation>Titel hinzufügen</translation>
    </message>
    <message>
        <source>Add another piece of evidence</source>
        <translation>Weiteren Beleg hinzufügen</translation>
    </message>
    <message>
        <source>Add evidence</source>
        <translation>Beleg hinzufügen</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Address or number of its text</source>
        <translation>Adresse oder Nummer des Textes</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Abkommen</translation>
    </message>
    <message>
        <source>At least one end must be a date.</source>
        <translation>Mindestens ein Ende muss ein Datum sein.</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>Verfasser</translation>
    </message>
    <message>
        <source>Bloc</source>
        <translation>Block</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Choose a polarity.</source>
        <translation>Wählen Sie eine Polarität.</translation>
    </message>
    <message>
        <source>Choose an existing source</source>
        <translation>Vorhandene Quelle wählen</translation>
    </message>
    <message>
        <source>Choose how real the source says it is.</source>
        <translation>Wählen Sie, wie wirklich es laut Quelle ist.</translation>
    </message>
    <message>
        <source>Choose what kind of agreement it is.</source>
        <translation>Wählen Sie die Art des Abkommens.</translation>
    </message>
    <message>
        <source>Choose what kind of claim it is.</source>
        <translation>Wählen Sie die Art der Aussage.</translation>
    </message>
    <message>
        <source>Choose what was done.</source>
        <translation>Wählen Sie, was geschah.</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Aussage</translation>
    </message>
    <message>
        <source>Close the form? What you typed is not recorded and will be lost.</source>
        <translation>Formular schließen? Was Sie eingegeben haben, ist nicht erfasst und geht verloren.</translation>
    </message>
    <message>
        <source>Constellation</source>
        <translation>Konstellation</translation>
    </message>
    <message>
        <source>Credibility</source>
        <translation>Glaubwürdigkeit</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Disputed status</source>
        <translation>Umstrittener Status</translation>
    </message>
    <message>
        <source>Dissolved</source>
        <translation>Aufgelöst</translation>
    </message>
    <message>
        <source>Empty: made from the English short name</source>
        <translation>Leer: wird aus dem englischen Kurznamen gebildet</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Evidence of the memberships added here</source>
        <translation>Belege der hier hinzugefügten Mitgliedschaften</translation>
    </message>
    <message>
        <source>For example {examples}</source>
        <translation>Zum Beispiel {examples}</translation>
    </message>
    <message>
        <source>Founded</source>
        <translation>Gegründet</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>In a few words, as: mutual defence</source>
        <translation>In wenigen Worten, etwa: Beistand</translation>
    </message>
    <message>
        <source>In use from</source>
        <translation>Gebraucht ab</translation>
    </message>
    <message>
        <source>In use to</source>
        <translation>Gebraucht bis</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>In eigenen Worten</translation>
    </message>
    <message>
        <source>In your own words, one sentence</source>
        <translation>In eigenen Worten, ein Satz</translation>
    </message>
    <message>
        <source>It ends before it begins.</source>
        <translation>Es endet, bevor es beginnt.</translation>
    </message>
    <message>
        <source>It stays in the dossier with its evidence, but counts no more. The history tells why.</source>
        <translation>Es bleibt mit seinen Belegen im Dossier, zählt aber nicht mehr. Der Verlauf sagt, warum.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Kind of name</source>
        <translation>Art des Namens</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Marking</source>
        <translation>Kennzeichnung</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Mitglied</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Membership</source>
        <translation>Mitgliedschaft</translation>
    </message>
    <message>
        <source>More than one may be meant: {names}. Choose one.</source>
        <translation>Es kann mehr als einer gemeint sein: {names}. Wählen Sie aus.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name, acronym or code</source>
        <translation>Name, Kürzel oder Code</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>New actor…</source>
        <translation>Neuer Akteur …</translation>
    </message>
    <message>
        <source>New source…</source>
        <translation>Neue Quelle …</translation>
    </message>
    <message>
        <source>No date of its own: shown from its source&apos;s publication on.</source>
        <translation>Kein eigenes Datum: gezeigt ab Veröffentlichung der Quelle.</translation>
    </message>
    <message>
        <source>No source here is called “{text}”. Take it down as a new one?</source>
        <translation>Keine Quelle hier heißt „{text}“. Als neue aufnehmen?</translation>
    </message>
    <message>
        <source>Nobody here is called “{text}”. Add the actor first, in the Edit menu.</source>
        <translation>Niemand hier heißt „{text}“. Fügen Sie den Akteur zuerst hinzu, im Menü Bearbeiten.</translation>
    </message>
    <message>
        <source>Nobody here is called “{text}”. Is {name} meant?</source>
        <translation>Niemand hier heißt „{text}“. Ist {name} gemeint?</translation>
    </message>
    <message>
        <source>Nobody here is called “{text}”. Take it down as a new actor?</source>
        <translation>Niemand hier heißt „{text}“. Als neuen Akteur aufnehmen?</translation>
    </message>
    <message>
        <source>Not a date.</source>
        <translation>Kein Datum.</translation>
    </message>
    <message>
        <source>Not a number of degrees.</source>
        <translation>Keine Gradzahl.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Only if its standing is disputed: what, and by whom</source>
        <translation>Nur wenn der Status umstritten ist: was, und von wem</translation>
    </message>
    <message>
        <source>Others name it by this id: it stays.</source>
        <translation>Andere nennen es mit dieser Kennung: Sie bleibt.</translation>
    </message>
    <message>
        <source>Our translation, if one is needed</source>
        <translation>Unsere Übersetzung, falls nötig</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>Parteien</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>Partei</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Polarity</source>
        <translation>Polarität</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Erschienen</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>Quote something, or name a source.</source>
        <translation>Zitieren Sie etwas oder nennen Sie eine Quelle.</translation>
    </message>
    <message>
        <source>Read from the citation you pasted: check what it says.</source>
        <translation>Aus der eingefügten Quellenangabe gelesen: bitte prüfen.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Erfassen</translation>
    </message>
    <message>
        <source>Record and go on</source>
        <translation>Erfassen und weiter</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Fundstelle</translation>
    </message>
    <message>
        <source>Reliability</source>
        <translation>Zuverlässigkeit</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Retrieved</source>
        <translation>Abgerufen</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Save a copy elsewhere, go on there and record this…</source>
        <translation>Kopie anderswo sichern, dort weiterarbeiten und dies erfassen …</translation>
    </message>
    <message>
        <source>Say since when.</source>
        <translation>Sagen Sie, seit wann.</translation>
    </message>
    <message>
        <source>Say what kind of source it is.</source>
        <translation>Sagen Sie, welcher Art die Quelle ist.</translation>
    </message>
    <message>
        <source>Say why it is withdrawn.</source>
        <translation>Sagen Sie, warum es zurückgezogen wird.</translation>
    </message>
    <message>
        <source>Side a</source>
        <translation>Seite a</translation>
    </message>
    <message>
        <source>Side b</source>
        <translation>Seite b</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Stance</source>
        <translation>Haltung</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Stellung</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Gegenstand</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Take this row away</source>
        <translation>Diese Zeile wegnehmen</translation>
    </message>
    <message>
        <source>Take {name} away</source>
        <translation>{name} wegnehmen</translation>
    </message>
    <message>
        <source>The ISO 3166-1 code of three letters, as KAZ</source>
        <translation>Der Code aus drei Buchstaben nach ISO 3166-1, etwa KAZ</translation>
    </message>
    <message>
        <source>The words as printed; empty: the source as a whole</source>
        <translation>Der Wortlaut wie gedruckt; leer: die Quelle als Ganzes</translation>
    </message>
    <message>
        <source>There is no month {part}.</source>
        <translation>Einen Monat {part} gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no such day in that month.</source>
        <translation>Diesen Tag gibt es in dem Monat nicht.</translation>
    </message>
    <message>
        <source>There is no year 0.</source>
        <translation>Ein Jahr 0 gibt es nicht.</translation>
    </message>
    <message>
        <source>They stay in the dossier with their evidence, but count no more. The history tells why.</source>
        <translation>Sie bleiben mit ihren Belegen im Dossier, zählen aber nicht mehr. Der Verlauf sagt, warum.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Title, outlet or id; ↓ the last ones; or paste a citation</source>
        <translation>Titel, Medium oder Id; ↓ die letzten; oder Quellenangabe einfügen</translation>
    </message>
    <message>
        <source>Titles in other languages</source>
        <translation>Titel in anderen Sprachen</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Übersetzung</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Was daraus wurde</translation>
    </message>
    <message>
        <source>Why it is trusted as far as it is, what to mind when reading it</source>
        <translation>Warum ihr so weit zu trauen ist, was beim Lesen zu beachten ist</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Zurückziehen</translation>
    </message>
    <message>
        <source>choose…</source>
        <translation>wählen …</translation>
    </message>
    <message>
        <source>from</source>
        <translation>von</translation>
    </message>
    <message>
        <source>from {date}; it ended, but when is not known</source>
        <translation>ab {date}; beendet, aber unbekannt wann</translation>
    </message>
    <message>
        <source>from {start} to {end}</source>
        <translation>von {start} bis {end}</translation>
    </message>
    <message>
        <source>not judged</source>
        <translation>nicht beurteilt</translation>
    </message>
    <message>
        <source>not restricted</source>
        <translation>nicht beschränkt</translation>
    </message>
    <message>
        <source>or paste a citation, RIS or BibTeX</source>
        <translation>oder eine Quellenangabe, RIS oder BibTeX einfügen</translation>
    </message>
    <message>
        <source>several: with ; between them</source>
        <translation>mehrere: mit ; dazwischen</translation>
    </message>
    <message>
        <source>since {date}, no end</source>
        <translation>seit {date}, ohne Ende</translation>
    </message>
    <message>
        <source>the whole agreement</source>
        <translation>das ganze Abkommen</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>until {date}, no beginning</source>
        <translation>bis {date}, ohne Anfang</translation>
    </message>
    <message>
        <source>until {date}; when it began is not known</source>
        <translation>bis {date}; Beginn unbekannt</translation>
    </message>
    <message>
        <source>{n} of at most {most} characters</source>
        <translation>{n} von höchstens {most} Zeichen</translation>
    </message>
    <message>
        <source>{n}° east</source>
        <translation>{n}° Ost</translation>
    </message>
    <message>
        <source>{n}° north</source>
        <translation>{n}° Nord</translation>
    </message>
    <message>
        <source>{n}° south</source>
        <translation>{n}° Süd</translation>
    </message>
    <message>
        <source>{n}° west</source>
        <translation>{n}° West</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>All actors</source>
        <translation>Alle Akteure</translation>
    </message>
    <message>
        <source>Double click or Enter: back or forth to the state after an edit
Right click: restore what was withdrawn</source>
        <translation>Doppelklick oder Eingabe: zurück oder vor zum Stand nach einer Änderung
Rechtsklick: Zurückgezogenes wiederherstellen</translation>
    </message>
    <message>
        <source>Edit history</source>
        <translation>Verlauf der Änderungen</translation>
    </message>
    <message>
        <source>Edits, the last one on top</source>
        <translation>Änderungen, die letzte zuoberst</translation>
    </message>
    <message>
        <source>Find an actor or a word…</source>
        <translation>Akteur oder Wort finden …</translation>
    </message>
    <message>
        <source>No edit is like that.</source>
        <translation>Keine solche Änderung.</translation>
    </message>
    <message>
        <source>Nothing was edited yet. What you add, change or withdraw is listed here, and every step can be taken back.</source>
        <translation>Noch wurde nichts geändert. Was Sie hinzufügen, ändern oder zurückziehen, steht hier, und jeder Schritt lässt sich zurücknehmen.</translation>
    </message>
    <message>
        <source>Only what touched one actor</source>
        <translation>Nur was einen Akteur betraf</translation>
    </message>
    <message>
        <source>Reason: {words}</source>
        <translation>Grund: {words}</translation>
    </message>
    <message>
        <source>Released in spite of markings</source>
        <translation>Trotz Kennzeichnung freigegeben</translation>
    </message>
    <message>
        <source>Taken back; other edits were made since.</source>
        <translation>Zurückgenommen; seither wurde anderes geändert.</translation>
    </message>
    <message>
        <source>What the edit changed</source>
        <translation>Was sich dabei geändert hat</translation>
    </message>
    <message>
        <source>Whose history</source>
        <translation>Wessen Verlauf</translation>
    </message>
    <message>
        <source>and 1 more record</source>
        <translation>und 1 weiterer Datensatz</translation>
    </message>
    <message>
        <source>and {n} more records</source>
        <translation>und {n} weitere Datensätze</translation>
    </message>
    <message>
        <source>before all edits</source>
        <translation>vor allen Änderungen</translation>
    </message>
    <message>
        <source>no marking</source>
        <translation>keine Kennzeichnung</translation>
    </message>
    <message>
        <source>{day} · {file}: {marking} instead of {required} – {reason}</source>
        <translation>{day} · {file}: {marking} statt {required} – {reason}</translation>
    </message>
    <message>
        <source>{field} changed</source>
        <translation>{field} geändert</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>1 could not be read</source>
        <translation>1 nicht lesbar</translation>
    </message>
    <message>
        <source>1 document</source>
        <translation>1 Dokument</translation>
    </message>
    <message>
        <source>1 linked</source>
        <translation>1 zugeordnet</translation>
    </message>
    <message>
        <source>1 new</source>
        <translation>1 neu</translation>
    </message>
    <message>
        <source>1 orphan</source>
        <translation>1 verwaist</translation>
    </message>
    <message>
        <source>1 quotation moved</source>
        <translation>1 Zitat verschoben</translation>
    </message>
    <message>
        <source>1 quotation verified</source>
        <translation>1 Zitat geprüft</translation>
    </message>
    <message>
        <source>1 was there already</source>
        <translation>1 war schon da</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Documents ({patterns})</source>
        <translation>Dokumente ({patterns})</translation>
    </message>
    <message>
        <source>Documents are being read</source>
        <translation>Dokumente werden gelesen</translation>
    </message>
    <message>
        <source>Edit source…</source>
        <translation>Quelle bearbeiten …</translation>
    </message>
    <message>
        <source>Import documents</source>
        <translation>Dokumente importieren</translation>
    </message>
    <message>
        <source>Import of documents</source>
        <translation>Import von Dokumenten</translation>
    </message>
    <message>
        <source>New source</source>
        <translation>Neue Quelle</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Nicht gelesen</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Text of a source that is there</source>
        <translation>Text einer vorhandenen Quelle</translation>
    </message>
    <message>
        <source>The documents could not be imported</source>
        <translation>Die Dokumente konnten nicht importiert werden</translation>
    </message>
    <message>
        <source>The import was called off: nothing was recorded.</source>
        <translation>Der Import wurde abgebrochen: Nichts wurde aufgenommen.</translation>
    </message>
    <message>
        <source>Was there already</source>
        <translation>War schon da</translation>
    </message>
    <message>
        <source>What is to be known</source>
        <translation>Was zu wissen ist</translation>
    </message>
    <message>
        <source>{n} could not be read</source>
        <translation>{n} nicht lesbar</translation>
    </message>
    <message>
        <source>{n} documents</source>
        <translation>{n} Dokumente</translation>
    </message>
    <message>
        <source>{n} linked</source>
        <translation>{n} zugeordnet</translation>
    </message>
    <message>
        <source>{n} new</source>
        <translation>{n} neu</translation>
    </message>
    <message>
        <source>{n} orphans</source>
        <translation>{n} verwaist</translation>
    </message>
    <message>
        <source>{n} quotations moved</source>
        <translation>{n} Zitate verschoben</translation>
    </message>
    <message>
        <source>{n} quotations verified</source>
        <translation>{n} Zitate geprüft</translation>
    </message>
    <message>
        <source>{n} were there already</source>
        <translation>{n} waren schon da</translation>
    </message>
</context>
<context>
    <name>Later</name>
    <message>
        <source>Done: it begins after the day that the map shows. Ctrl+Z takes it back.</source>
        <translation>Getan: Es beginnt nach dem Tag, den die Karte zeigt. Strg+Z nimmt es zurück.</translation>
    </message>
    <message>
        <source>Show on {date}</source>
        <translation>Am {date} zeigen</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>1 independent source</source>
        <translation>1 unabhängige Quelle</translation>
    </message>
    <message>
        <source>1 source</source>
        <translation>1 Quelle</translation>
    </message>
    <message>
        <source>2–3 independent sources</source>
        <translation>2–3 unabhängige Quellen</translation>
    </message>
    <message>
        <source>2–3 sources</source>
        <translation>2–3 Quellen</translation>
    </message>
    <message>
        <source>4 or more</source>
        <translation>4 oder mehr</translation>
    </message>
    <message>
        <source>acts on</source>
        <translation>wirkt auf</translation>
    </message>
    <message>
        <source>added since {date}</source>
        <translation>neu seit {date}</translation>
    </message>
    <message>
        <source>agreement of many</source>
        <translation>Abkommen vieler</translation>
    </message>
    <message>
        <source>announced, planned</source>
        <translation>angekündigt, geplant</translation>
    </message>
    <message>
        <source>became known after {date}</source>
        <translation>nach {date} bekannt geworden</translation>
    </message>
    <message>
        <source>bloc</source>
        <translation>Block</translation>
    </message>
    <message>
        <source>changed since {date}</source>
        <translation>verändert seit {date}</translation>
    </message>
    <message>
        <source>company</source>
        <translation>Unternehmen</translation>
    </message>
    <message>
        <source>conflictual</source>
        <translation>konfrontativ</translation>
    </message>
    <message>
        <source>contested</source>
        <translation>umstritten</translation>
    </message>
    <message>
        <source>cooperative</source>
        <translation>kooperativ</translation>
    </message>
    <message>
        <source>disputed status</source>
        <translation>umstrittener Status</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>ended since {date}</source>
        <translation>beendet seit {date}</translation>
    </message>
    <message>
        <source>evidence up to 1 year old</source>
        <translation>Belege bis 1 Jahr alt</translation>
    </message>
    <message>
        <source>evidence up to 3 months old</source>
        <translation>Belege bis 3 Monate alt</translation>
    </message>
    <message>
        <source>evidence up to 3 years old</source>
        <translation>Belege bis 3 Jahre alt</translation>
    </message>
    <message>
        <source>in force, done</source>
        <translation>in Kraft, erfolgt</translation>
    </message>
    <message>
        <source>known differently than on {date}</source>
        <translation>anders bekannt als am {date}</translation>
    </message>
    <message>
        <source>members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>membership</source>
        <translation>Mitgliedschaft</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>gemischt</translation>
    </message>
    <message>
        <source>neutral</source>
        <translation>neutral</translation>
    </message>
    <message>
        <source>no longer there</source>
        <translation>nicht mehr dabei</translation>
    </message>
    <message>
        <source>observer or partner</source>
        <translation>Beobachter oder Partner</translation>
    </message>
    <message>
        <source>older evidence</source>
        <translation>ältere Belege</translation>
    </message>
    <message>
        <source>one bloc, in parts</source>
        <translation>ein Block in Teilen</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>past</source>
        <translation>vergangen</translation>
    </message>
    <message>
        <source>person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>possible, reported</source>
        <translation>möglich, berichtet</translation>
    </message>
    <message>
        <source>region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>state</source>
        <translation>Staat</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>undated evidence</source>
        <translation>undatierte Belege</translation>
    </message>
</context>
<context>
    <name>Map</name>
    <message>
        <source>1 agreement</source>
        <translation>1 Abkommen</translation>
    </message>
    <message>
        <source>1 claim</source>
        <translation>1 Aussage</translation>
    </message>
    <message>
        <source>1 member</source>
        <translation>1 Mitglied</translation>
    </message>
    <message>
        <source>1 party</source>
        <translation>1 Partei</translation>
    </message>
    <message>
        <source>1 tie</source>
        <translation>1 Verbindung</translation>
    </message>
    <message>
        <source>Count all that is known today</source>
        <translation>Alles zählen, was heute bekannt ist</translation>
    </message>
    <message>
        <source>Edit › Add an actor… begins it.
File › Take in a dossier… adds what another one says.</source>
        <translation>Bearbeiten › Akteur hinzufügen … beginnt es.
Datei › Dossier aufnehmen … ergänzt, was ein anderes sagt.</translation>
    </message>
    <message>
        <source>Go to the latest date</source>
        <translation>Zum letzten Datum</translation>
    </message>
    <message>
        <source>Hide this actor</source>
        <translation>Diesen Akteur ausblenden</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>Map of states and blocs</source>
        <translation>Karte der Staaten und Blöcke</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>Nichts ausgewählt</translation>
    </message>
    <message>
        <source>Nothing to show</source>
        <translation>Nichts zu zeigen</translation>
    </message>
    <message>
        <source>Of what was there on {day}, nothing that the filters let through was known by {known_by}.</source>
        <translation>Von dem, was am {day} bestand, war bis {known_by} nichts bekannt, das die Filter zeigen.</translation>
    </message>
    <message>
        <source>Pin here</source>
        <translation>Hier festhalten</translation>
    </message>
    <message>
        <source>Reset filters</source>
        <translation>Filter zurücksetzen</translation>
    </message>
    <message>
        <source>Selected: {names}</source>
        <translation>Ausgewählt: {names}</translation>
    </message>
    <message>
        <source>Show everything again</source>
        <translation>Wieder alles zeigen</translation>
    </message>
    <message>
        <source>Show only its neighbourhood</source>
        <translation>Nur die Nachbarschaft zeigen</translation>
    </message>
    <message>
        <source>The dossier knows of nothing that was there on {day}.</source>
        <translation>Das Dossier kennt nichts, was es am {day} gab.</translation>
    </message>
    <message>
        <source>The filters let nothing through that was there on {day}.</source>
        <translation>Die Filter lassen nichts durch, was es am {day} gab.</translation>
    </message>
    <message>
        <source>This dossier is empty</source>
        <translation>Dieses Dossier ist leer</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>Unpin all</source>
        <translation>Alle lösen</translation>
    </message>
    <message>
        <source>earliest: {date}, {what}</source>
        <translation>frühestes: {date}, {what}</translation>
    </message>
    <message>
        <source>latest source: {source}</source>
        <translation>jüngste Quelle: {source}</translation>
    </message>
    <message>
        <source>newest evidence: undated</source>
        <translation>jüngster Beleg: undatiert</translation>
    </message>
    <message>
        <source>newest evidence: {date}</source>
        <translation>jüngster Beleg: {date}</translation>
    </message>
    <message>
        <source>{n} agreements</source>
        <translation>{n} Abkommen</translation>
    </message>
    <message>
        <source>{n} claims</source>
        <translation>{n} Aussagen</translation>
    </message>
    <message>
        <source>{n} members</source>
        <translation>{n} Mitglieder</translation>
    </message>
    <message>
        <source>{n} parties</source>
        <translation>{n} Parteien</translation>
    </message>
    <message>
        <source>{n} ties</source>
        <translation>{n} Verbindungen</translation>
    </message>
</context>
<context>
    <name>MapKey</name>
    <message>
        <source>A line</source>
        <translation>Eine Linie</translation>
    </message>
    <message>
        <source>Actors and areas</source>
        <translation>Akteure und Flächen</translation>
    </message>
    <message>
        <source>All that the line stands for goes one way.</source>
        <translation>Alles, wofür die Linie steht, geht in eine Richtung.</translation>
    </message>
    <message>
        <source>An observer or a partner of the bloc, not a member.</source>
        <translation>Ein Beobachter oder Partner des Blocks, kein Mitglied.</translation>
    </message>
    <message>
        <source>Arrow</source>
        <translation>Pfeil</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Asterisk</source>
        <translation>Sternchen</translation>
    </message>
    <message>
        <source>At least one source disputes or denies what others say.</source>
        <translation>Mindestens eine Quelle bestreitet oder dementiert, was andere sagen.</translation>
    </message>
    <message>
        <source>B2</source>
        <translation>B2</translation>
    </message>
    <message>
        <source>Blue: cooperative. Vermilion: conflictual. Grey: neutral. Blue and vermilion: sources say both.</source>
        <translation>Blau: kooperativ. Zinnober: konfrontativ. Grau: neutral. Blau und Zinnober: Quellen sagen beides.</translation>
    </message>
    <message>
        <source>Circle: a state. Rounded square: a bloc. Dashed circle: a region. Diamond: an organisation.</source>
        <translation>Kreis: ein Staat. Abgerundetes Quadrat: ein Block. Gestrichelter Kreis: eine Region. Raute: eine Organisation.</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Contested</source>
        <translation>Umstritten</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>How far to trust it</source>
        <translation>Wie weit dem zu trauen ist</translation>
    </message>
    <message>
        <source>How to read the map</source>
        <translation>So liest man die Karte</translation>
    </message>
    <message>
        <source>Its foreseen date has passed and nothing confirms it: it is not in force.</source>
        <translation>Der vorgesehene Tag ist vorbei, und nichts bestätigt es: Es ist nicht in Kraft.</translation>
    </message>
    <message>
        <source>Known by</source>
        <translation>Bekannt bis</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Linien</translation>
    </message>
    <message>
        <source>NATO&apos;s Admiralty code: how reliable the source is (A to F) and how credible what it says (1 to 6). Rest the pointer on it to read what it means.</source>
        <translation>Der Admiralty-Code der NATO: wie zuverlässig die Quelle ist (A bis F) und wie glaubwürdig, was sie sagt (1 bis 6). Ruht der Zeiger darauf, steht da, was es bedeutet.</translation>
    </message>
    <message>
        <source>Observed</source>
        <translation>Beobachtet</translation>
    </message>
    <message>
        <source>One, two or three, four or more independent sources. Texts that print the same words count as one.</source>
        <translation>Eine, zwei oder drei, vier oder mehr unabhängige Quellen. Texte, die dieselben Worte drucken, zählen als eine.</translation>
    </message>
    <message>
        <source>Only what sources published by that day say counts.</source>
        <translation>Es zählt nur, was bis zu diesem Tag veröffentlichte Quellen sagen.</translation>
    </message>
    <message>
        <source>Ring</source>
        <translation>Ring</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Solid: in force or done. Dashed: announced or planned. Dotted: possible or only reported. Faint: over by the date.</source>
        <translation>Durchgezogen: in Kraft oder erfolgt. Gestrichelt: angekündigt oder geplant. Gepunktet: möglich oder nur berichtet. Blass: am Stichtag vorbei.</translation>
    </message>
    <message>
        <source>Stroke</source>
        <translation>Strich</translation>
    </message>
    <message>
        <source>Texts in focus</source>
        <translation>Texte im Fokus</translation>
    </message>
    <message>
        <source>The day the map shows: what was over is faint, what began later is not on it.</source>
        <translation>Der Tag, den die Karte zeigt: Was vorbei war, ist blass, was später begann, fehlt.</translation>
    </message>
    <message>
        <source>The members of a bloc on the date, and nobody else. A bloc spread over the map is in parts, joined by a double line.</source>
        <translation>Die Mitglieder eines Blocks am Stichtag und niemand sonst. Ein über die Karte verstreuter Block besteht aus Teilen, die eine Doppellinie verbindet.</translation>
    </message>
    <message>
        <source>The source gives no date: it is known only as of the day it was published.</source>
        <translation>Die Quelle nennt kein Datum: Bekannt ist es nur vom Tag ihrer Veröffentlichung an.</translation>
    </message>
    <message>
        <source>The status is disputed; the page of the actor says how.</source>
        <translation>Der Status ist umstritten; die Seite des Akteurs sagt, wie.</translation>
    </message>
    <message>
        <source>The texts that the dossier is about. “Everything” adds what reference works say.</source>
        <translation>Die Texte, um die es im Dossier geht. „Alles“ fügt hinzu, was Nachschlagewerke sagen.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Tinted area</source>
        <translation>Getönte Fläche</translation>
    </message>
    <message>
        <source>Uncertain</source>
        <translation>Unsicher</translation>
    </message>
    <message>
        <source>What is between two actors: claims that name the two, and agreements of these two alone. What many share is an area, and is listed with the tie.</source>
        <translation>Was zwischen zwei Akteuren ist: Aussagen, die beide nennen, und Abkommen nur dieser beiden. Was viele teilen, ist eine Fläche und steht bei der Verbindung.</translation>
    </message>
    <message>
        <source>Whether it was there on the day cannot be told from its dates.</source>
        <translation>Ob es an dem Tag bestand, lässt sich aus seinen Daten nicht sagen.</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
</context>
<context>
    <name>MapMenu</name>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten …</translation>
    </message>
    <message>
        <source>List the claims</source>
        <translation>Aussagen auflisten</translation>
    </message>
    <message>
        <source>New claim…</source>
        <translation>Neue Aussage …</translation>
    </message>
    <message>
        <source>Read the evidence</source>
        <translation>Belege lesen</translation>
    </message>
</context>
<context>
    <name>MembershipRole</name>
    <message>
        <source>candidate</source>
        <translation>Kandidat</translation>
    </message>
    <message>
        <source>candidates</source>
        <translation>Kandidaten</translation>
    </message>
    <message>
        <source>member</source>
        <translation>Mitglied</translation>
    </message>
    <message>
        <source>members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>observer</source>
        <translation>Beobachter</translation>
    </message>
    <message>
        <source>observers</source>
        <translation>Beobachter</translation>
    </message>
    <message>
        <source>participant</source>
        <translation>Teilnehmer</translation>
    </message>
    <message>
        <source>participants</source>
        <translation>Teilnehmer</translation>
    </message>
    <message>
        <source>partner</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>partners</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>suspendiert</translation>
    </message>
    <message>
        <source>suspended members</source>
        <translation>suspendierte Mitglieder</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>ausgetreten</translation>
    </message>
    <message>
        <source>withdrawn members</source>
        <translation>ausgetretene Mitglieder</translation>
    </message>
</context>
<context>
    <name>Merge</name>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>Abkommen</translation>
    </message>
    <message>
        <source>All names</source>
        <translation>Alle Namen</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>Verfasser</translation>
    </message>
    <message>
        <source>Both are the same. Which of them is kept?</source>
        <translation>Beide sind dasselbe. Was davon bleibt?</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Aussagen</translation>
    </message>
    <message>
        <source>Credibility</source>
        <translation>Glaubwürdigkeit</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Dissolved</source>
        <translation>Aufgelöst</translation>
    </message>
    <message>
        <source>Founded</source>
        <translation>Gegründet</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Keep this one</source>
        <translation>Dies behalten</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Marking</source>
        <translation>Kennzeichnung</translation>
    </message>
    <message>
        <source>Memberships</source>
        <translation>Mitgliedschaften</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Vereinen</translation>
    </message>
    <message>
        <source>Merge two actors</source>
        <translation>Zwei Akteure vereinen</translation>
    </message>
    <message>
        <source>Merge two claims</source>
        <translation>Zwei Aussagen vereinen</translation>
    </message>
    <message>
        <source>Merge two sources</source>
        <translation>Zwei Quellen vereinen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Polarity</source>
        <translation>Polarität</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Erschienen</translation>
    </message>
    <message>
        <source>Quotations</source>
        <translation>Zitate</translation>
    </message>
    <message>
        <source>Reliability</source>
        <translation>Zuverlässigkeit</translation>
    </message>
    <message>
        <source>Sides</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>This will change:</source>
        <translation>Das ändert:</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>{n} changed</source>
        <translation>{n} geändert</translation>
    </message>
    <message>
        <source>{n} new</source>
        <translation>{n} neu</translation>
    </message>
    <message>
        <source>{n} taken out</source>
        <translation>{n} entfernt</translation>
    </message>
</context>
<context>
    <name>NameRole</name>
    <message>
        <source>acronym</source>
        <translation>Abkürzung</translation>
    </message>
    <message>
        <source>also called</source>
        <translation>auch</translation>
    </message>
    <message>
        <source>demonym</source>
        <translation>Zugehörigkeitswort</translation>
    </message>
    <message>
        <source>metonym</source>
        <translation>Metonym</translation>
    </message>
    <message>
        <source>official name</source>
        <translation>amtlicher Name</translation>
    </message>
    <message>
        <source>short name</source>
        <translation>Kurzname</translation>
    </message>
</context>
<context>
    <name>OnDate</name>
    <message>
        <source>Foreseen by this date; not in force.</source>
        <translation>Zu diesem Datum vorgesehen; nicht in Kraft.</translation>
    </message>
    <message>
        <source>It holds on this date.</source>
        <translation>Es gilt an diesem Datum.</translation>
    </message>
    <message>
        <source>It was over by this date.</source>
        <translation>An diesem Datum war es vorbei.</translation>
    </message>
    <message>
        <source>Its date has passed, but nothing here confirms that it came to be.</source>
        <translation>Sein Termin ist verstrichen, doch nichts hier bestätigt, dass es dazu kam.</translation>
    </message>
    <message>
        <source>Its dates are not exact enough to say whether it holds on this date.</source>
        <translation>Seine Daten sind nicht genau genug, um zu sagen, ob es an diesem Datum gilt.</translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>due</source>
        <translation>fällig</translation>
    </message>
    <message>
        <source>past</source>
        <translation>vergangen</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>geplant</translation>
    </message>
    <message>
        <source>uncertain</source>
        <translation>unsicher</translation>
    </message>
</context>
<context>
    <name>PartyStatus</name>
    <message>
        <source>announced</source>
        <translation>angekündigt</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>eingefroren</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>in Kraft</translation>
    </message>
    <message>
        <source>provisionally applied</source>
        <translation>vorläufig angewandt</translation>
    </message>
    <message>
        <source>ratified</source>
        <translation>ratifiziert</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>unterzeichnet</translation>
    </message>
    <message>
        <source>superseded</source>
        <translation>abgelöst</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>ausgesetzt</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>gekündigt</translation>
    </message>
</context>
<context>
    <name>Polarity</name>
    <message>
        <source>conflictual</source>
        <translation>konfrontativ</translation>
    </message>
    <message>
        <source>cooperative</source>
        <translation>kooperativ</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>gemischt</translation>
    </message>
    <message>
        <source>neutral</source>
        <translation>neutral</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Wird abgebrochen …</translation>
    </message>
    <message>
        <source>Opening {name}</source>
        <translation>{name} wird geöffnet</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>{name} wird gelesen</translation>
    </message>
    <message>
        <source>Saving a copy: {name}</source>
        <translation>Kopie wird gespeichert: {name}</translation>
    </message>
    <message>
        <source>Writing {name}</source>
        <translation>{name} wird geschrieben</translation>
    </message>
    <message>
        <source>{done} of {total} records</source>
        <translation>{done} von {total} Datensätzen</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>1 orphan: these words no longer stand in the text</source>
        <translation>1 verwaist: Diese Worte stehen nicht mehr im Text</translation>
    </message>
    <message>
        <source>1 quotation</source>
        <translation>1 Zitat</translation>
    </message>
    <message>
        <source>A new claim</source>
        <translation>Eine neue Aussage</translation>
    </message>
    <message>
        <source>Add (Enter)</source>
        <translation>Hinzufügen (Enter)</translation>
    </message>
    <message>
        <source>Cancel (Esc)</source>
        <translation>Abbrechen (Esc)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Edit source…</source>
        <translation>Quelle bearbeiten …</translation>
    </message>
    <message>
        <source>Find in this text</source>
        <translation>In diesem Text suchen</translation>
    </message>
    <message>
        <source>Find in this text (Ctrl+F)</source>
        <translation>In diesem Text suchen (Strg+F)</translation>
    </message>
    <message>
        <source>Import a document or drop files here.</source>
        <translation>Ein Dokument importieren oder Dateien hierher ziehen.</translation>
    </message>
    <message>
        <source>Next place (Enter)</source>
        <translation>Nächste Stelle (Enter)</translation>
    </message>
    <message>
        <source>Next quotation (F8)</source>
        <translation>Nächstes Zitat (F8)</translation>
    </message>
    <message>
        <source>Previous place (Shift+Enter)</source>
        <translation>Vorige Stelle (Umschalt+Enter)</translation>
    </message>
    <message>
        <source>Previous quotation (Shift+F8)</source>
        <translation>Voriges Zitat (Umschalt+F8)</translation>
    </message>
    <message>
        <source>Put to</source>
        <translation>Gehört zu</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Record (Enter)</source>
        <translation>Aufnehmen (Enter)</translation>
    </message>
    <message>
        <source>Say in a few words what holds.</source>
        <translation>In wenigen Worten sagen, was gilt.</translation>
    </message>
    <message>
        <source>Say who: side a is empty.</source>
        <translation>Sagen, wer: Seite a ist leer.</translation>
    </message>
    <message>
        <source>Say with whom: side b is empty.</source>
        <translation>Sagen, mit wem: Seite b ist leer.</translation>
    </message>
    <message>
        <source>Text of the document</source>
        <translation>Text des Dokuments</translation>
    </message>
    <message>
        <source>The text of this source is not in the dossier: import it to read on. This is what was quoted from it, in the order of the text.</source>
        <translation>Der Text dieser Quelle ist nicht im Dossier; importiert lässt er sich weiterlesen. Daraus zitiert wurde, in der Reihenfolge des Textes:</translation>
    </message>
    <message>
        <source>The text of this source is not in the dossier: import it.</source>
        <translation>Der Text dieser Quelle ist nicht im Dossier: Er lässt sich importieren.</translation>
    </message>
    <message>
        <source>These words no longer stand in the text.</source>
        <translation>Diese Worte stehen nicht mehr im Text.</translation>
    </message>
    <message>
        <source>These words stand in the text, at the place they were quoted from.</source>
        <translation>Diese Worte stehen im Text, an der Stelle, von der sie zitiert wurden.</translation>
    </message>
    <message>
        <source>These words stand in the text, but elsewhere than when they were quoted.</source>
        <translation>Diese Worte stehen im Text, aber anderswo als beim Zitieren.</translation>
    </message>
    <message>
        <source>Where there are quotations. Click to go there</source>
        <translation>Wo Zitate stehen. Ein Klick führt hin</translation>
    </message>
    <message>
        <source>a form of its name “{words}”</source>
        <translation>eine Form des Namens „{words}“</translation>
    </message>
    <message>
        <source>a word with its name “{words}” in it</source>
        <translation>ein Wort, in dem der Name „{words}“ steckt</translation>
    </message>
    <message>
        <source>its name</source>
        <translation>der Name</translation>
    </message>
    <message>
        <source>its people, from “{words}”</source>
        <translation>Volk oder Eigenschaftswort, von „{words}“</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>verschoben</translation>
    </message>
    <message>
        <source>named together: {words}</source>
        <translation>zusammen genannt: {words}</translation>
    </message>
    <message>
        <source>no text</source>
        <translation>kein Text</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>nothing shows the kind</source>
        <translation>nichts zeigt die Art</translation>
    </message>
    <message>
        <source>nothing shows the status</source>
        <translation>nichts zeigt den Status</translation>
    </message>
    <message>
        <source>only the surname of “{words}”: not certain</source>
        <translation>nur der Nachname von „{words}“: nicht sicher</translation>
    </message>
    <message>
        <source>orphan</source>
        <translation>verwaist</translation>
    </message>
    <message>
        <source>the form its name “{words}” has before a hyphen</source>
        <translation>die Form von „{words}“ vor einem Bindestrich</translation>
    </message>
    <message>
        <source>the polarity is the usual one of the kind</source>
        <translation>die Polarität ist die übliche dieser Art</translation>
    </message>
    <message>
        <source>the surname of “{words}”, who is named in full elsewhere</source>
        <translation>der Nachname von „{words}“, anderswo voll genannt</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>geprüft</translation>
    </message>
    <message>
        <source>{n} orphans: their words no longer stand in the text</source>
        <translation>{n} verwaist: Ihre Worte stehen nicht mehr im Text</translation>
    </message>
    <message>
        <source>{n} quotations</source>
        <translation>{n} Zitate</translation>
    </message>
    <message>
        <source>{words} was spoken of before</source>
        <translation>von {words} war vorher die Rede</translation>
    </message>
    <message>
        <source>“{words}” acts, in a passive sentence</source>
        <translation>„{words}“ handelt, in einem Passivsatz</translation>
    </message>
    <message>
        <source>“{words}” at the start of a sentence may be another word: not certain</source>
        <translation>„{words}“ kann am Satzanfang ein anderes Wort sein: nicht sicher</translation>
    </message>
    <message>
        <source>“{words}” can mean several: who is meant is not decided</source>
        <translation>„{words}“ kann mehrere meinen: nicht entschieden, wen</translation>
    </message>
    <message>
        <source>“{words}” can mean something else: not certain</source>
        <translation>„{words}“ kann etwas anderes meinen: nicht sicher</translation>
    </message>
    <message>
        <source>“{words}” dates it</source>
        <translation>„{words}“ gibt das Datum</translation>
    </message>
    <message>
        <source>“{words}” dates it, with doubt</source>
        <translation>„{words}“ gibt das Datum, mit Zweifel</translation>
    </message>
    <message>
        <source>“{words}” is named in the sentence</source>
        <translation>„{words}“ ist im Satz genannt</translation>
    </message>
    <message>
        <source>“{words}” may mean somebody else</source>
        <translation>„{words}“ kann jemand anderen meinen</translation>
    </message>
    <message>
        <source>“{words}” refers to what was spoken of before</source>
        <translation>„{words}“ verweist auf vorher Genanntes</translation>
    </message>
    <message>
        <source>“{words}” shows the kind</source>
        <translation>„{words}“ zeigt die Art</translation>
    </message>
    <message>
        <source>“{words}” shows the polarity</source>
        <translation>„{words}“ zeigt die Polarität</translation>
    </message>
    <message>
        <source>“{words}” shows the stance</source>
        <translation>„{words}“ zeigt die Haltung</translation>
    </message>
    <message>
        <source>“{words}” shows the status</source>
        <translation>„{words}“ zeigt den Status</translation>
    </message>
    <message>
        <source>“{words}” speaks for the one whose office the person holds</source>
        <translation>„{words}“ spricht für den, dessen Amt die Person innehat</translation>
    </message>
    <message>
        <source>“{words}” stands for it, as a seat of government does</source>
        <translation>„{words}“ steht dafür, als Regierungssitz</translation>
    </message>
    <message>
        <source>“{words}” was not in use then: not certain</source>
        <translation>„{words}“ war damals nicht in Gebrauch: nicht sicher</translation>
    </message>
    <message>
        <source>“{words}”, borne out by its context</source>
        <translation>„{words}“, vom Zusammenhang gestützt</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>What: {reasons}</source>
        <translation>Was: {reasons}</translation>
    </message>
    <message>
        <source>When: {reasons}</source>
        <translation>Wann: {reasons}</translation>
    </message>
    <message>
        <source>Who: {reasons}</source>
        <translation>Wer: {reasons}</translation>
    </message>
    <message>
        <source>counted from the day of publication</source>
        <translation>vom Tag der Veröffentlichung an gerechnet</translation>
    </message>
    <message>
        <source>kind: nothing shows it</source>
        <translation>Art: nichts zeigt sie</translation>
    </message>
    <message>
        <source>kind: other words of the sentence</source>
        <translation>Art: andere Wörter des Satzes</translation>
    </message>
    <message>
        <source>kind: {words}</source>
        <translation>Art: {words}</translation>
    </message>
    <message>
        <source>may be a number of things and not a year: not certain</source>
        <translation>kann eine Anzahl und kein Jahr sein: nicht sicher</translation>
    </message>
    <message>
        <source>named together</source>
        <translation>zusammen genannt</translation>
    </message>
    <message>
        <source>named: {words}</source>
        <translation>genannt: {words}</translation>
    </message>
    <message>
        <source>no date in the sentence</source>
        <translation>kein Datum im Satz</translation>
    </message>
    <message>
        <source>polarity: usual for the kind</source>
        <translation>Polarität: für die Art üblich</translation>
    </message>
    <message>
        <source>polarity: {words}</source>
        <translation>Polarität: {words}</translation>
    </message>
    <message>
        <source>printed in full</source>
        <translation>vollständig gedruckt</translation>
    </message>
    <message>
        <source>stance: {words}</source>
        <translation>Haltung: {words}</translation>
    </message>
    <message>
        <source>status: nothing shows it</source>
        <translation>Status: nichts zeigt ihn</translation>
    </message>
    <message>
        <source>status: {words}</source>
        <translation>Status: {words}</translation>
    </message>
    <message>
        <source>the century was supplied</source>
        <translation>das Jahrhundert wurde ergänzt</translation>
    </message>
    <message>
        <source>the day or the month may come first: not certain</source>
        <translation>Tag oder Monat kann vorn stehen: nicht sicher</translation>
    </message>
    <message>
        <source>the last one before publication</source>
        <translation>der letzte vor der Veröffentlichung</translation>
    </message>
    <message>
        <source>the next one after publication</source>
        <translation>der nächste nach der Veröffentlichung</translation>
    </message>
    <message>
        <source>the one nearest to publication</source>
        <translation>der nächste zur Veröffentlichung</translation>
    </message>
    <message>
        <source>the weekday does not fit the date: not certain</source>
        <translation>der Wochentag passt nicht zum Datum: nicht sicher</translation>
    </message>
    <message>
        <source>{date}: {reason}</source>
        <translation>{date}: {reason}</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>„{words}“</translation>
    </message>
    <message>
        <source>“{words}”: {reason}</source>
        <translation>„{words}“: {reason}</translation>
    </message>
</context>
<context>
    <name>RecordMenu</name>
    <message>
        <source>Add a status…</source>
        <translation>Stand hinzufügen …</translation>
    </message>
    <message>
        <source>Add evidence…</source>
        <translation>Beleg hinzufügen …</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern …</translation>
    </message>
    <message>
        <source>Choose a single one</source>
        <translation>Wählen Sie nur eines</translation>
    </message>
    <message>
        <source>Choose two that are the same</source>
        <translation>Wählen Sie zwei, die dasselbe sind</translation>
    </message>
    <message>
        <source>Duplicate…</source>
        <translation>Verdoppeln …</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Vereinen …</translation>
    </message>
    <message>
        <source>Named by {counts}: it can only be withdrawn</source>
        <translation>Genannt von: {counts}. Es kann nur zurückgezogen werden</translation>
    </message>
    <message>
        <source>No longer in the dossier</source>
        <translation>Nicht mehr im Dossier</translation>
    </message>
    <message>
        <source>Remove for good…</source>
        <translation>Endgültig entfernen …</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Statuses</source>
        <translation>Stände</translation>
    </message>
    <message>
        <source>The first view of the dossier names it: it stays</source>
        <translation>Die erste Ansicht des Dossiers nennt es: Es bleibt</translation>
    </message>
    <message>
        <source>This dossier is read-only here</source>
        <translation>Dieses Dossier ist hier schreibgeschützt</translation>
    </message>
    <message>
        <source>Withdrawn: restore it first</source>
        <translation>Zurückgezogen: Stellen Sie es zuerst wieder her</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Zurückziehen …</translation>
    </message>
    <message>
        <source>{record} (withdrawn)</source>
        <translation>{record} (zurückgezogen)</translation>
    </message>
</context>
<context>
    <name>Reliability</name>
    <message>
        <source>completely reliable</source>
        <translation>völlig zuverlässig</translation>
    </message>
    <message>
        <source>fairly reliable</source>
        <translation>ziemlich zuverlässig</translation>
    </message>
    <message>
        <source>not usually reliable</source>
        <translation>in der Regel nicht zuverlässig</translation>
    </message>
    <message>
        <source>reliability cannot be judged</source>
        <translation>Zuverlässigkeit nicht zu beurteilen</translation>
    </message>
    <message>
        <source>unreliable</source>
        <translation>unzuverlässig</translation>
    </message>
    <message>
        <source>usually reliable</source>
        <translation>in der Regel zuverlässig</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>1 sentence</source>
        <translation>1 Satz</translation>
    </message>
    <message>
        <source>Accept (A)</source>
        <translation>Annehmen (A)</translation>
    </message>
    <message>
        <source>Already evidence for: {what}</source>
        <translation>Schon Beleg für: {what}</translation>
    </message>
    <message>
        <source>Another kind</source>
        <translation>Andere Art</translation>
    </message>
    <message>
        <source>Bring back (Backspace)</source>
        <translation>Zurückholen (Rücktaste)</translation>
    </message>
    <message>
        <source>Correct… (E)</source>
        <translation>Berichtigen … (E)</translation>
    </message>
    <message>
        <source>Dismiss (D)</source>
        <translation>Verwerfen (D)</translation>
    </message>
    <message>
        <source>Do not offer this sentence again (D, Delete)</source>
        <translation>Diesen Satz nicht wieder vorschlagen (D, Entf)</translation>
    </message>
    <message>
        <source>Every sentence is decided</source>
        <translation>Über jeden Satz ist entschieden</translation>
    </message>
    <message>
        <source>Every sentence was dismissed before.</source>
        <translation>Alle Sätze wurden früher verworfen.</translation>
    </message>
    <message>
        <source>Go on without recording this too (D, Delete)</source>
        <translation>Weiter, ohne auch dies aufzunehmen (D, Entf)</translation>
    </message>
    <message>
        <source>Go through it</source>
        <translation>Durchgehen</translation>
    </message>
    <message>
        <source>Instead, or besides</source>
        <translation>Stattdessen oder außerdem</translation>
    </message>
    <message>
        <source>It may say this too</source>
        <translation>Sagt vielleicht auch dies</translation>
    </message>
    <message>
        <source>K goes back to the last one.</source>
        <translation>K führt zum letzten zurück.</translation>
    </message>
    <message>
        <source>Leave out (D)</source>
        <translation>Weglassen (D)</translation>
    </message>
    <message>
        <source>Looking for sentences that may make a claim…</source>
        <translation>Sätze, die eine Aussage machen könnten, werden gesucht …</translation>
    </message>
    <message>
        <source>Next sentence (J)</source>
        <translation>Nächster Satz (J)</translation>
    </message>
    <message>
        <source>No sentence names two actors and says what is between them. In the reader, Q takes down any sentence.</source>
        <translation>Kein Satz nennt zwei Akteure und sagt, was zwischen ihnen ist. Im Leser hält Q jeden Satz fest.</translation>
    </message>
    <message>
        <source>Nothing to review</source>
        <translation>Nichts durchzusehen</translation>
    </message>
    <message>
        <source>Of the same sides, by other words</source>
        <translation>Mit denselben Seiten, aus anderen Wörtern</translation>
    </message>
    <message>
        <source>Offer this sentence again (Backspace)</source>
        <translation>Diesen Satz wieder vorschlagen (Rücktaste)</translation>
    </message>
    <message>
        <source>Open a document: its sentences that may make a claim come here.</source>
        <translation>Öffnen Sie ein Dokument: Hier erscheinen seine Sätze, die eine Aussage machen könnten.</translation>
    </message>
    <message>
        <source>Previous sentence (K)</source>
        <translation>Voriger Satz (K)</translation>
    </message>
    <message>
        <source>Put it right before it is recorded (E)</source>
        <translation>Richtigstellen, bevor sie festgehalten wird (E)</translation>
    </message>
    <message>
        <source>Record the claim with this sentence as evidence (A, Enter)</source>
        <translation>Die Aussage mit diesem Satz als Beleg festhalten (A, Eingabe)</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Durchsicht</translation>
    </message>
    <message>
        <source>Show the one dismissed before</source>
        <translation>Den früher verworfenen zeigen</translation>
    </message>
    <message>
        <source>Show the {n} dismissed before</source>
        <translation>Die {n} früher verworfenen zeigen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>The text was not gone through to its end.</source>
        <translation>Der Text wurde nicht bis zum Ende durchgegangen.</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>dismissed</source>
        <translation>verworfen</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>ohne Datum</translation>
    </message>
    <message>
        <source>the sentence {stance} it</source>
        <translation>der Satz: {stance}</translation>
    </message>
    <message>
        <source>{n} accepted</source>
        <translation>{n} angenommen</translation>
    </message>
    <message>
        <source>{n} dismissed</source>
        <translation>{n} verworfen</translation>
    </message>
    <message>
        <source>{n} more</source>
        <translation>{n} weitere</translation>
    </message>
    <message>
        <source>{n} sentences</source>
        <translation>{n} Sätze</translation>
    </message>
    <message>
        <source>{place} of {n}</source>
        <translation>{place} von {n}</translation>
    </message>
</context>
<context>
    <name>RoleLetters</name>
    <message>
        <source>C</source>
        <translation>K</translation>
    </message>
    <message>
        <source>M</source>
        <translation>M</translation>
    </message>
    <message>
        <source>O</source>
        <translation>B</translation>
    </message>
    <message>
        <source>P</source>
        <translation>P</translation>
    </message>
    <message>
        <source>Su</source>
        <translation>A</translation>
    </message>
    <message>
        <source>T</source>
        <translation>T</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>A name is empty.</source>
        <translation>Ein Name ist leer.</translation>
    </message>
    <message>
        <source>A view needs a title.</source>
        <translation>Eine Ansicht braucht einen Titel.</translation>
    </message>
    <message>
        <source>Evidence is a quotation or a source, not both and not neither.</source>
        <translation>Ein Beleg ist ein Zitat oder eine Quelle, nicht beides und nicht keines von beiden.</translation>
    </message>
    <message>
        <source>Give both latitude and longitude, or neither.</source>
        <translation>Geben Sie Breite und Länge an oder keines von beiden.</translation>
    </message>
    <message>
        <source>It cannot be merged with itself.</source>
        <translation>Mit sich selbst lässt sich nichts vereinen.</translation>
    </message>
    <message>
        <source>It has ended, but the date {period} is open-ended.</source>
        <translation>Sie ist beendet, aber das Datum {period} hat kein Ende.</translation>
    </message>
    <message>
        <source>It is in force ({date}) before it was signed ({signed}).</source>
        <translation>Es ist in Kraft ({date}), bevor es unterzeichnet wurde ({signed}).</translation>
    </message>
    <message>
        <source>It is in force, but over after {period}. Is {since} (since) meant?</source>
        <translation>Sie ist in Kraft, aber nach {period} vorbei. Ist {since} (seit) gemeint?</translation>
    </message>
    <message>
        <source>It was dissolved ({end}) before it was founded ({start}).</source>
        <translation>Die Auflösung ({end}) liegt vor der Gründung ({start}).</translation>
    </message>
    <message>
        <source>It was retrieved ({end}) before it was published ({start}).</source>
        <translation>Sie wurde abgerufen ({end}), bevor sie erschien ({start}).</translation>
    </message>
    <message>
        <source>Members would be inside themselves: {circle}.</source>
        <translation>Mitglieder wären in sich selbst enthalten: {circle}.</translation>
    </message>
    <message>
        <source>Neither the claim nor any of its sources has a date.</source>
        <translation>Weder die Aussage noch eine ihrer Quellen hat ein Datum.</translation>
    </message>
    <message>
        <source>Note: {told}</source>
        <translation>Hinweis: {told}</translation>
    </message>
    <message>
        <source>Part of this was changed elsewhere meanwhile: open the form again.</source>
        <translation>Ein Teil davon wurde inzwischen anderswo geändert: Öffnen Sie das Formular neu.</translation>
    </message>
    <message>
        <source>Say why it is withdrawn.</source>
        <translation>Sagen Sie, warum es zurückgezogen wird.</translation>
    </message>
    <message>
        <source>The address does not begin with http:// or https://.</source>
        <translation>Die Adresse beginnt nicht mit http:// oder https://.</translation>
    </message>
    <message>
        <source>The agreement has no evidence: quote a sentence or name a source.</source>
        <translation>Das Abkommen hat keinen Beleg: Zitieren Sie einen Satz oder nennen Sie eine Quelle.</translation>
    </message>
    <message>
        <source>The agreement has no parties.</source>
        <translation>Das Abkommen hat keine Parteien.</translation>
    </message>
    <message>
        <source>The checksum of the text is not one.</source>
        <translation>Die Prüfsumme des Textes ist keine.</translation>
    </message>
    <message>
        <source>The claim has no evidence: quote a sentence or name a source.</source>
        <translation>Die Aussage hat keinen Beleg: Zitieren Sie einen Satz oder nennen Sie eine Quelle.</translation>
    </message>
    <message>
        <source>The credibility {grade} is not between 1 and 6.</source>
        <translation>Die Glaubwürdigkeit {grade} liegt nicht zwischen 1 und 6.</translation>
    </message>
    <message>
        <source>The id of a state is its ISO 3166-1 code of three letters, not {id}.</source>
        <translation>Die Kennung eines Staates ist sein dreistelliger Code nach ISO 3166-1, nicht {id}.</translation>
    </message>
    <message>
        <source>The id {id} is taken already.</source>
        <translation>Die Kennung {id} ist schon vergeben.</translation>
    </message>
    <message>
        <source>The latitude {degrees} is not between −90 and 90.</source>
        <translation>Die Breite {degrees} liegt nicht zwischen −90 und 90.</translation>
    </message>
    <message>
        <source>The longitude {degrees} is not between −180 and 180.</source>
        <translation>Die Länge {degrees} liegt nicht zwischen −180 und 180.</translation>
    </message>
    <message>
        <source>The membership has no evidence: quote a sentence or name a source.</source>
        <translation>Die Mitgliedschaft hat keinen Beleg: Zitieren Sie einen Satz oder nennen Sie eine Quelle.</translation>
    </message>
    <message>
        <source>The name was in use until {end}, which is before {start}.</source>
        <translation>Der Name galt bis {end}, also vor seinem Beginn {start}.</translation>
    </message>
    <message>
        <source>The place of the quotation in its text does not fit its words.</source>
        <translation>Die Stelle des Zitats im Text passt nicht zu seinem Wortlaut.</translation>
    </message>
    <message>
        <source>The quotation has {n} characters; {most} are the most.</source>
        <translation>Das Zitat hat {n} Zeichen; höchstens {most} sind möglich.</translation>
    </message>
    <message>
        <source>The quotation is empty.</source>
        <translation>Das Zitat ist leer.</translation>
    </message>
    <message>
        <source>The quotation would be evidence for nothing.</source>
        <translation>Das Zitat würde nichts mehr belegen.</translation>
    </message>
    <message>
        <source>The quotations of {source} have their place in its own text, which {second} has not: keep the other one, or withdraw one of the two.</source>
        <translation>Die Zitate aus {source} haben ihre Stelle in deren eigenem Text, den {second} nicht hat: Behalten Sie die andere, oder ziehen Sie eine der beiden zurück.</translation>
    </message>
    <message>
        <source>The reliability {grade} is not between A and F.</source>
        <translation>Die Zuverlässigkeit {grade} liegt nicht zwischen A und F.</translation>
    </message>
    <message>
        <source>The same evidence is recorded already.</source>
        <translation>Derselbe Beleg ist schon erfasst.</translation>
    </message>
    <message>
        <source>The same membership is recorded already.</source>
        <translation>Dieselbe Mitgliedschaft ist schon erfasst.</translation>
    </message>
    <message>
        <source>The source has no kind.</source>
        <translation>Die Quelle hat keine Art.</translation>
    </message>
    <message>
        <source>The status of {name} is disputed: say so under “Disputed status”.</source>
        <translation>Der Status von {name} ist umstritten: Sagen Sie das unter „Umstrittener Status“.</translation>
    </message>
    <message>
        <source>The summary is empty.</source>
        <translation>Die Zusammenfassung ist leer.</translation>
    </message>
    <message>
        <source>The title is empty.</source>
        <translation>Der Titel ist leer.</translation>
    </message>
    <message>
        <source>The views are others by now: put them in order again.</source>
        <translation>Die Ansichten sind inzwischen andere: Ordnen Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>There is no way back to this step: others were made instead.</source>
        <translation>Zu diesem Schritt führt kein Weg zurück: Stattdessen wurden andere gemacht.</translation>
    </message>
    <message>
        <source>There is no {id} any more.</source>
        <translation>{id} gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>There is no {id}.</source>
        <translation>{id} gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no {id}; is {near} meant?</source>
        <translation>{id} gibt es nicht; ist {near} gemeint?</translation>
    </message>
    <message>
        <source>This dossier is open to read only: save a copy to change that.</source>
        <translation>Dieses Dossier ist nur zum Lesen geöffnet: Speichern Sie eine Kopie, um sie zu ändern.</translation>
    </message>
    <message>
        <source>Without a dated status the agreement is on the map on no date.</source>
        <translation>Ohne einen Stand mit Datum ist das Abkommen an keinem Tag auf der Karte.</translation>
    </message>
    <message>
        <source>{actor} cannot be a member of itself.</source>
        <translation>{actor} kann nicht sein eigenes Mitglied sein.</translation>
    </message>
    <message>
        <source>{actor} has a status, but is not among the parties.</source>
        <translation>{actor} hat einen Stand, ist aber keine der Parteien.</translation>
    </message>
    <message>
        <source>{actor} is a party more than once.</source>
        <translation>{actor} ist mehrfach Partei.</translation>
    </message>
    <message>
        <source>{actor} is in {bloc} from {start}, after it was dissolved ({date}).</source>
        <translation>{actor} gehört ab {start} zu {bloc}, nach dessen Auflösung ({date}).</translation>
    </message>
    <message>
        <source>{actor} is in {bloc} from {start}, before it was founded ({date}).</source>
        <translation>{actor} gehört ab {start} zu {bloc}, vor dessen Gründung ({date}).</translation>
    </message>
    <message>
        <source>{actor} is named more than once.</source>
        <translation>{actor} ist mehrfach genannt.</translation>
    </message>
    <message>
        <source>{bloc} is called a bloc elsewhere, but is a {kind}.</source>
        <translation>{bloc} ist anderswo als Block genannt, hier aber als {kind}.</translation>
    </message>
    <message>
        <source>{claim} and {other} are about different actors.</source>
        <translation>{claim} und {other} handeln von verschiedenen Akteuren.</translation>
    </message>
    <message>
        <source>{id} has no short name in German.</source>
        <translation>{id} hat keinen Kurznamen auf Deutsch.</translation>
    </message>
    <message>
        <source>{id} needs a short name in English.</source>
        <translation>{id} braucht einen Kurznamen auf Englisch.</translation>
    </message>
    <message>
        <source>{record} belongs to the first view of this dossier and has to be kept.</source>
        <translation>{record} gehört zur ersten Ansicht dieses Dossiers und muss bleiben.</translation>
    </message>
    <message>
        <source>{record} is in use: withdraw it instead.</source>
        <translation>{record} wird gebraucht: Ziehen Sie es stattdessen zurück.</translation>
    </message>
    <message>
        <source>{record} is named by other records: withdraw it instead.</source>
        <translation>{record} wird von anderen Einträgen genannt: Ziehen Sie es stattdessen zurück.</translation>
    </message>
    <message>
        <source>{record} is not withdrawn.</source>
        <translation>{record} ist nicht zurückgezogen.</translation>
    </message>
    <message>
        <source>{record} is withdrawn already.</source>
        <translation>{record} ist schon zurückgezogen.</translation>
    </message>
    <message>
        <source>{source} and {second} have different texts, and both are quoted from.</source>
        <translation>{source} und {second} haben verschiedene Texte, und aus beiden wird zitiert.</translation>
    </message>
    <message>
        <source>“{name}” is there twice.</source>
        <translation>„{name}“ steht zweimal da.</translation>
    </message>
    <message>
        <source>“{status}” does not fit: it begins ({period}) after its sources.</source>
        <translation>„{status}“ passt nicht: Sie beginnt ({period}) nach dem Erscheinen ihrer Quellen.</translation>
    </message>
    <message>
        <source>“{topology}” means actors on both sides and more than two in all, but there are {n_a} and {n_b}.</source>
        <translation>„{topology}“ heißt: Akteure auf beiden Seiten und insgesamt mehr als zwei; hier sind es {n_a} und {n_b}.</translation>
    </message>
    <message>
        <source>“{topology}” means one actor on each side, but there are {n_a} and {n_b}.</source>
        <translation>„{topology}“ heißt: je ein Akteur auf beiden Seiten, hier sind es {n_a} und {n_b}.</translation>
    </message>
    <message>
        <source>“{topology}” means one actor on one side and several on the other, but there are {n_a} and {n_b}.</source>
        <translation>„{topology}“ heißt: ein Akteur auf der einen Seite, mehrere auf der anderen; hier sind es {n_a} und {n_b}.</translation>
    </message>
    <message>
        <source>“{topology}” means three or more actors on side a and none on side b, but there are {n_a} and {n_b}.</source>
        <translation>„{topology}“ heißt: drei oder mehr Akteure auf Seite a und keiner auf Seite b; hier sind es {n_a} und {n_b}.</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Actors</source>
        <translation>Akteure</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>Abkommen</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Aussagen</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>In texts</source>
        <translation>In Texten</translation>
    </message>
    <message>
        <source>Looking in the texts…</source>
        <translation>Die Texte werden durchsucht …</translation>
    </message>
    <message>
        <source>More texts with these words</source>
        <translation>Weitere Texte mit diesen Wörtern</translation>
    </message>
    <message>
        <source>No text has these words</source>
        <translation>Kein Text enthält diese Wörter</translation>
    </message>
    <message>
        <source>No text is kept in this dossier, and it is read only.</source>
        <translation>In diesem Dossier liegt kein Text, und es ist nur lesbar.</translation>
    </message>
    <message>
        <source>No text is kept yet: import documents</source>
        <translation>Noch liegt kein Text vor: Dokumente importieren</translation>
    </message>
    <message>
        <source>Nothing found for “{query}”</source>
        <translation>Nichts gefunden für „{query}“</translation>
    </message>
    <message>
        <source>Quotations</source>
        <translation>Zitate</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Search actors, ties, agreements, quotations, commands…</source>
        <translation>Akteure, Verbindungen, Abkommen, Zitate, Befehle suchen …</translation>
    </message>
    <message>
        <source>Search in any language, or find a command (Ctrl+K)</source>
        <translation>In jeder Sprache suchen oder einen Befehl finden (Strg+K)</translation>
    </message>
    <message>
        <source>Search in texts…</source>
        <translation>In Texten suchen …</translation>
    </message>
    <message>
        <source>The {n} best texts; one more word finds fewer.</source>
        <translation>Die {n} besten Texte; ein weiteres Wort findet weniger.</translation>
    </message>
    <message>
        <source>Ties</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Words, their beginnings, or “words side by side”</source>
        <translation>Wörter, ihre Anfänge oder „Wörter nebeneinander“</translation>
    </message>
    <message>
        <source>no tie; the chain between the two</source>
        <translation>keine Verbindung; die Kette zwischen beiden</translation>
    </message>
</context>
<context>
    <name>Share</name>
    <message>
        <source>A new dossier with what the map shows now and the evidence for it: no history, nothing withdrawn, no views. Agreements and claims are not cut: whoever one of them names comes along by name. Who was hidden by hand does not.</source>
        <translation>Ein neues Dossier mit dem, was die Karte jetzt zeigt, und den Belegen dafür: ohne Verlauf, ohne Zurückgezogenes, ohne Ansichten. Abkommen und Aussagen werden nicht gekürzt: Wen sie nennen, der kommt mit Namen mit. Wer von Hand ausgeblendet wurde, nicht.</translation>
    </message>
    <message>
        <source>Along with it</source>
        <translation>Dazu</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopie</translation>
    </message>
    <message>
        <source>Hidden, but in words that leave: {n}</source>
        <translation>Ausgeblendet, aber in Worten, die mitgehen: {n}</translation>
    </message>
    <message>
        <source>Highest marking</source>
        <translation>Höchste Kennzeichnung</translation>
    </message>
    <message>
        <source>In the copy</source>
        <translation>In der Kopie</translation>
    </message>
    <message>
        <source>Left out for its marking: {n}</source>
        <translation>Wegen der Kennzeichnung weggelassen: {n}</translation>
    </message>
    <message>
        <source>Left out, as it names somebody hidden: {n}</source>
        <translation>Weggelassen, weil es Ausgeblendete nennt: {n}</translation>
    </message>
    <message>
        <source>Not seen, but named by what is seen: {n}</source>
        <translation>Nicht zu sehen, aber genannt: {n}</translation>
    </message>
    <message>
        <source>Reading notes on the sources</source>
        <translation>Lesenotizen zu den Quellen</translation>
    </message>
    <message>
        <source>Save the copy…</source>
        <translation>Kopie speichern …</translation>
    </message>
    <message>
        <source>Share a copy</source>
        <translation>Kopie weitergeben</translation>
    </message>
    <message>
        <source>Shared: {path}</source>
        <translation>Weitergegeben: {path}</translation>
    </message>
    <message>
        <source>Texts of the sources, as far as they are kept</source>
        <translation>Texte der Quellen, soweit aufbewahrt</translation>
    </message>
    <message>
        <source>That is the dossier itself.</source>
        <translation>Das ist das Dossier selbst.</translation>
    </message>
    <message>
        <source>The copy could not be saved</source>
        <translation>Die Kopie konnte nicht gespeichert werden</translation>
    </message>
    <message>
        <source>What the copy will hold</source>
        <translation>Was die Kopie enthalten wird</translation>
    </message>
    <message>
        <source>Where does the copy go?</source>
        <translation>Wohin kommt die Kopie?</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>und {n} weitere</translation>
    </message>
    <message>
        <source>only what is not restricted</source>
        <translation>nur, was nicht beschränkt ist</translation>
    </message>
    <message>
        <source>whatever its marking</source>
        <translation>gleich welcher Kennzeichnung</translation>
    </message>
    <message>
        <source>{n} of {all} {table}</source>
        <translation>{n} von {all} {table}</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>A year back, a year on</source>
        <translation>Ein Jahr zurück, ein Jahr weiter</translation>
    </message>
    <message>
        <source>Add to the selection, or take out of it</source>
        <translation>Zur Auswahl hinzufügen oder aus ihr nehmen</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>Pfeiltasten</translation>
    </message>
    <message>
        <source>Arrow keys, Home, End</source>
        <translation>Pfeiltasten, Pos1, Ende</translation>
    </message>
    <message>
        <source>Bring neighbours forward, fade the rest</source>
        <translation>Nachbarn hervorheben, der Rest verblasst</translation>
    </message>
    <message>
        <source>Click</source>
        <translation>Klick</translation>
    </message>
    <message>
        <source>Click, drag the handle</source>
        <translation>Klick, Griff ziehen</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>Doppelklick</translation>
    </message>
    <message>
        <source>Double click, A</source>
        <translation>Doppelklick, A</translation>
    </message>
    <message>
        <source>Drag an actor</source>
        <translation>Akteur ziehen</translation>
    </message>
    <message>
        <source>Drag elsewhere</source>
        <translation>Anderswo ziehen</translation>
    </message>
    <message>
        <source>Drag the empty map</source>
        <translation>Leere Karte ziehen</translation>
    </message>
    <message>
        <source>Go to a day; near by, to one on which something happens</source>
        <translation>Zu einem Tag; in der Nähe zu einem, an dem etwas geschieht</translation>
    </message>
    <message>
        <source>Keyboard and mouse</source>
        <translation>Tastatur und Maus</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Move and pin it; its neighbours follow</source>
        <translation>Versetzen und festhalten; seine Nachbarn folgen</translation>
    </message>
    <message>
        <source>Move the map</source>
        <translation>Die Karte verschieben</translation>
    </message>
    <message>
        <source>On the map</source>
        <translation>Auf der Karte</translation>
    </message>
    <message>
        <source>On the timeline</source>
        <translation>Auf der Zeitleiste</translation>
    </message>
    <message>
        <source>PgUp, PgDown</source>
        <translation>Bild auf, Bild ab</translation>
    </message>
    <message>
        <source>Rest the pointer</source>
        <translation>Zeiger ruhen lassen</translation>
    </message>
    <message>
        <source>Select an actor, a tie or a bloc</source>
        <translation>Einen Akteur, eine Verbindung oder einen Block auswählen</translation>
    </message>
    <message>
        <source>Shift + click</source>
        <translation>Umschalt + Klick</translation>
    </message>
    <message>
        <source>Shift + drag, Shift + ← →</source>
        <translation>Umschalt + ziehen, Umschalt + ← →</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Show only the neighbourhood of an actor, or all again</source>
        <translation>Nur die Nachbarschaft eines Akteurs zeigen oder wieder alles</translation>
    </message>
    <message>
        <source>Show only what touches a period; Esc lets it go</source>
        <translation>Nur zeigen, was einen Zeitraum berührt; Esc lässt ihn los</translation>
    </message>
    <message>
        <source>Show what was before or comes after</source>
        <translation>Zeigen, was davor war oder danach kommt</translation>
    </message>
    <message>
        <source>To the day on which something happens before or next</source>
        <translation>Zum Tag, an dem davor oder als Nächstes etwas geschieht</translation>
    </message>
    <message>
        <source>Walk along ties to the neighbour in that direction</source>
        <translation>Entlang der Verbindungen zum Nachbarn in dieser Richtung gehen</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>Mausrad</translation>
    </message>
    <message>
        <source>Wheel, + and −</source>
        <translation>Mausrad, + und −</translation>
    </message>
    <message>
        <source>Zoom at the pointer</source>
        <translation>Am Zeiger zoomen</translation>
    </message>
    <message>
        <source>Zoom, from decades to days</source>
        <translation>Vergrößern, von Jahrzehnten bis zu Tagen</translation>
    </message>
</context>
<context>
    <name>StageLetters</name>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>F</source>
        <translation>K</translation>
    </message>
    <message>
        <source>Fr</source>
        <translation>E</translation>
    </message>
    <message>
        <source>P</source>
        <translation>V</translation>
    </message>
    <message>
        <source>R</source>
        <translation>R</translation>
    </message>
    <message>
        <source>S</source>
        <translation>U</translation>
    </message>
    <message>
        <source>Su</source>
        <translation>As</translation>
    </message>
</context>
<context>
    <name>Stance</name>
    <message>
        <source>context</source>
        <translation>Zusammenhang</translation>
    </message>
    <message>
        <source>denies</source>
        <translation>bestreitet</translation>
    </message>
    <message>
        <source>disputes</source>
        <translation>zieht in Zweifel</translation>
    </message>
    <message>
        <source>supports</source>
        <translation>stützt</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>1 actor</source>
        <translation>1 Akteur</translation>
    </message>
    <message>
        <source>1 bloc</source>
        <translation>1 Block</translation>
    </message>
    <message>
        <source>1 tie</source>
        <translation>1 Verbindung</translation>
    </message>
    <message>
        <source>The most important ties of the part you see are drawn as lines, the others are the tone beneath. Zoom in or filter to see more of them.</source>
        <translation>Die wichtigsten Verbindungen im sichtbaren Teil sind als Linien gezeichnet, die übrigen sind die Tönung darunter. Mehr davon zeigt, wer vergrößert oder filtert.</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>arranging 1 actor… L stops it</source>
        <translation>1 Akteur wird angeordnet … L hält an</translation>
    </message>
    <message>
        <source>arranging {n} actors… L stops it</source>
        <translation>{n} Akteure werden angeordnet … L hält an</translation>
    </message>
    <message>
        <source>layout locked</source>
        <translation>Anordnung gesperrt</translation>
    </message>
    <message>
        <source>layout settled</source>
        <translation>Anordnung in Ruhe</translation>
    </message>
    <message>
        <source>layout settling…</source>
        <translation>Anordnung ordnet sich …</translation>
    </message>
    <message>
        <source>showing {shown} of {there} ties</source>
        <translation>{shown} von {there} Verbindungen gezeigt</translation>
    </message>
    <message>
        <source>{n} actors</source>
        <translation>{n} Akteure</translation>
    </message>
    <message>
        <source>{n} blocs</source>
        <translation>{n} Blöcke</translation>
    </message>
    <message>
        <source>{n} ties</source>
        <translation>{n} Verbindungen</translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>actors</source>
        <translation>Akteure</translation>
    </message>
    <message>
        <source>agreements</source>
        <translation>Abkommen</translation>
    </message>
    <message>
        <source>claims</source>
        <translation>Aussagen</translation>
    </message>
    <message>
        <source>evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>memberships</source>
        <translation>Mitgliedschaften</translation>
    </message>
    <message>
        <source>names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>places on the map</source>
        <translation>Orte auf der Karte</translation>
    </message>
    <message>
        <source>quotations</source>
        <translation>Zitate</translation>
    </message>
    <message>
        <source>sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>statuses of parties</source>
        <translation>Stände der Parteien</translation>
    </message>
    <message>
        <source>titles of agreements</source>
        <translation>Titel von Abkommen</translation>
    </message>
    <message>
        <source>views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>withdrawals</source>
        <translation>Rücknahmen</translation>
    </message>
</context>
<context>
    <name>Tables</name>
    <message>
        <source>Actor</source>
        <translation>Akteur</translation>
    </message>
    <message>
        <source>Actors</source>
        <translation>Akteure</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>Abkommen</translation>
    </message>
    <message>
        <source>All, also what was withdrawn</source>
        <translation>Alles, auch Zurückgezogenes</translation>
    </message>
    <message>
        <source>Betweenness</source>
        <translation>Betweenness</translation>
    </message>
    <message>
        <source>Blocs on the map</source>
        <translation>Blöcke auf der Karte</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Aussagen</translation>
    </message>
    <message>
        <source>Counts no more: what it rests on was withdrawn.</source>
        <translation>Zählt nicht mehr: Worauf es sich stützt, wurde zurückgezogen.</translation>
    </message>
    <message>
        <source>Credibility</source>
        <translation>Glaubwürdigkeit</translation>
    </message>
    <message>
        <source>Enter changes it in all {n} selected rows.</source>
        <translation>Die Eingabetaste ändert es in allen {n} ausgewählten Zeilen.</translation>
    </message>
    <message>
        <source>F2 edits them together</source>
        <translation>F2 bearbeitet sie gemeinsam</translation>
    </message>
    <message>
        <source>From – to</source>
        <translation>Von – bis</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>List its claims</source>
        <translation>Ihre Aussagen aufführen</translation>
    </message>
    <message>
        <source>Marking</source>
        <translation>Kennzeichnung</translation>
    </message>
    <message>
        <source>Newest source</source>
        <translation>Neueste Quelle</translation>
    </message>
    <message>
        <source>No date of its own: its source&apos;s publication counts.</source>
        <translation>Ohne eigenes Datum: Es zählt, wann die Quelle erschien.</translation>
    </message>
    <message>
        <source>No row has the words “{words}”.</source>
        <translation>Keine Zeile enthält die Wörter „{words}“.</translation>
    </message>
    <message>
        <source>Not only what the map shows on its date with its filters</source>
        <translation>Nicht nur, was die Karte an ihrem Datum mit ihren Filtern zeigt</translation>
    </message>
    <message>
        <source>Of the shortest chains of ties between any two others on the map, the share that runs through this actor. Ties that are over do not count, nor do shared hulls. It tells of the map: whom the sources write much about stands in the middle.</source>
        <translation>Anteil der kürzesten Ketten von Verbindungen zwischen je zwei anderen auf der Karte, der über diesen Akteur läuft. Beendete Verbindungen zählen nicht, gemeinsame Flächen auch nicht. Das sagt etwas über die Karte: Wer in den Quellen viel vorkommt, steht in der Mitte.</translation>
    </message>
    <message>
        <source>On the date</source>
        <translation>Am Datum</translation>
    </message>
    <message>
        <source>On this date the map shows no ties with these filters.</source>
        <translation>An diesem Datum zeigt die Karte mit diesen Filtern keine Verbindungen.</translation>
    </message>
    <message>
        <source>On this date the map shows nobody with these filters.</source>
        <translation>An diesem Datum zeigt die Karte mit diesen Filtern niemanden.</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Polarity</source>
        <translation>Polarität</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Quotations</source>
        <translation>Zitate</translation>
    </message>
    <message>
        <source>Reliability</source>
        <translation>Zuverlässigkeit</translation>
    </message>
    <message>
        <source>Rests on agreements or memberships, not on a claim.</source>
        <translation>Stützt sich auf Abkommen oder Mitgliedschaften, nicht auf eine Aussage.</translation>
    </message>
    <message>
        <source>Show not only {name}</source>
        <translation>Nicht nur {name} zeigen</translation>
    </message>
    <message>
        <source>Side a</source>
        <translation>Seite a</translation>
    </message>
    <message>
        <source>Side b</source>
        <translation>Seite b</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Sums up {n} records: a double click lists the claims, each to be edited.</source>
        <translation>Fasst {n} Einträge zusammen: Ein Doppelklick führt die Aussagen auf, jede einzeln bearbeitbar.</translation>
    </message>
    <message>
        <source>Table of actors</source>
        <translation>Tabelle der Akteure</translation>
    </message>
    <message>
        <source>Table of claims</source>
        <translation>Tabelle der Aussagen</translation>
    </message>
    <message>
        <source>Table of sources</source>
        <translation>Tabelle der Quellen</translation>
    </message>
    <message>
        <source>Table of ties</source>
        <translation>Tabelle der Verbindungen</translation>
    </message>
    <message>
        <source>The map shows nothing that rests on a claim.</source>
        <translation>Die Karte zeigt nichts, was sich auf eine Aussage stützt.</translation>
    </message>
    <message>
        <source>The map shows nothing that rests on a source.</source>
        <translation>Die Karte zeigt nichts, was sich auf eine Quelle stützt.</translation>
    </message>
    <message>
        <source>The sides of a claim are changed in its form.</source>
        <translation>Die Seiten einer Aussage werden in ihrem Formular geändert.</translation>
    </message>
    <message>
        <source>The tie has no claims on this date with these filters.</source>
        <translation>Die Verbindung hat an diesem Datum mit diesen Filtern keine Aussagen.</translation>
    </message>
    <message>
        <source>This cannot be empty.</source>
        <translation>Das darf nicht leer sein.</translation>
    </message>
    <message>
        <source>This dossier has no claims yet.</source>
        <translation>Dieses Dossier hat noch keine Aussagen.</translation>
    </message>
    <message>
        <source>This dossier has no sources yet.</source>
        <translation>Dieses Dossier hat noch keine Quellen.</translation>
    </message>
    <message>
        <source>This dossier is open to read only: nothing can be edited.</source>
        <translation>Dieses Dossier ist nur zum Lesen geöffnet: Nichts kann bearbeitet werden.</translation>
    </message>
    <message>
        <source>Tie</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Ties</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Too many actors and ties to work this out: filter the map to fewer.</source>
        <translation>Zu viele Akteure und Verbindungen, um das auszurechnen: die Karte auf weniger filtern.</translation>
    </message>
    <message>
        <source>What about</source>
        <translation>Worum es geht</translation>
    </message>
    <message>
        <source>What was to be changed is here no more.</source>
        <translation>Was geändert werden sollte, ist nicht mehr da.</translation>
    </message>
    <message>
        <source>Withdrawn {date}: {reason}</source>
        <translation>Zurückgezogen {date}: {reason}</translation>
    </message>
    <message>
        <source>Words in any column</source>
        <translation>Wörter in jeder Spalte</translation>
    </message>
    <message>
        <source>among themselves</source>
        <translation>untereinander</translation>
    </message>
    <message>
        <source>and</source>
        <translation>und</translation>
    </message>
    <message>
        <source>not judged</source>
        <translation>nicht beurteilt</translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation>{n} von {all}</translation>
    </message>
    <message>
        <source>{n} of {all} selected</source>
        <translation>{n} von {all} ausgewählt</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Compare this date with another (Ctrl+Shift+D)</source>
        <translation>Dieses Datum mit einem anderen vergleichen (Strg+Umschalt+D)</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Vergleichen …</translation>
    </message>
    <message>
        <source>Drag over the years to show only what touches a period</source>
        <translation>Über die Jahre ziehen, um nur zu zeigen, was in einen Zeitraum fällt</translation>
    </message>
    <message>
        <source>First day of the period</source>
        <translation>Erster Tag des Zeitraums</translation>
    </message>
    <message>
        <source>It ends before it begins.</source>
        <translation>Er endet, bevor er beginnt.</translation>
    </message>
    <message>
        <source>Last day of the period</source>
        <translation>Letzter Tag des Zeitraums</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>Loslassen</translation>
    </message>
    <message>
        <source>Nothing else with a date happens to it that way.</source>
        <translation>In dieser Richtung geschieht damit nichts weiter, was ein Datum hat.</translation>
    </message>
    <message>
        <source>Nothing in this period.</source>
        <translation>Nichts in diesem Zeitraum.</translation>
    </message>
    <message>
        <source>Nothing is dated yet. Give a claim its period to see it here.</source>
        <translation>Noch ist nichts datiert. Wer einer Aussage ihren Zeitraum gibt, sieht sie hier.</translation>
    </message>
    <message>
        <source>Nothing with a date was known by {day}.</source>
        <translation>Bis {day} war nichts mit einem Datum bekannt.</translation>
    </message>
    <message>
        <source>Only what touches a period</source>
        <translation>Nur was einen Zeitraum berührt</translation>
    </message>
    <message>
        <source>Or drag over the years of the timeline.</source>
        <translation>Oder über die Jahre der Zeitleiste ziehen.</translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation>Anhalten (Leertaste)</translation>
    </message>
    <message>
        <source>Period…</source>
        <translation>Zeitraum …</translation>
    </message>
    <message>
        <source>Play time (Space)</source>
        <translation>Zeit abspielen (Leertaste)</translation>
    </message>
    <message>
        <source>Select a tie or an actor to go along its dates.</source>
        <translation>Eine Verbindung oder einen Akteur auswählen, um die zugehörigen Daten entlangzugehen.</translation>
    </message>
    <message>
        <source>Show only what touches a period (drag over the years)</source>
        <translation>Nur zeigen, was in einen Zeitraum fällt (über die Jahre ziehen)</translation>
    </message>
    <message>
        <source>Show the date of the map (H)</source>
        <translation>Das Datum der Karte zeigen (H)</translation>
    </message>
    <message>
        <source>Speed: years a second</source>
        <translation>Tempo: Jahre je Sekunde</translation>
    </message>
    <message>
        <source>The first date of the comparison: drag it (Alt+arrows)</source>
        <translation>Das erste Datum des Vergleichs: ziehen (Alt+Pfeile)</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>about {day}</source>
        <translation>um den {day}</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>und {count} weitere</translation>
    </message>
    <message>
        <source>announced</source>
        <translation>angekündigt</translation>
    </message>
    <message>
        <source>begins</source>
        <translation>beginnt</translation>
    </message>
    <message>
        <source>ends</source>
        <translation>endet</translation>
    </message>
    <message>
        <source>from</source>
        <translation>von</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>per day</source>
        <translation>je Tag</translation>
    </message>
    <message>
        <source>per decade</source>
        <translation>je Jahrzehnt</translation>
    </message>
    <message>
        <source>per month</source>
        <translation>je Monat</translation>
    </message>
    <message>
        <source>per quarter</source>
        <translation>je Quartal</translation>
    </message>
    <message>
        <source>per year</source>
        <translation>je Jahr</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>berichtet</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>unterzeichnet</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>{actor} in {bloc}: {role}</source>
        <translation>{actor} in {bloc}: {role}</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>As of</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Figure…</source>
        <translation>Abbildung …</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Known by</source>
        <translation>Kenntnisstand</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Hell oder dunkel</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Menu (F10)</source>
        <translation>Menü (F10)</translation>
    </message>
    <message>
        <source>Only sources published by this date count; empty: all</source>
        <translation>Nur bis zu diesem Datum erschienene Quellen zählen; leer: alle</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Switch between light and dark</source>
        <translation>Zwischen hell und dunkel wechseln</translation>
    </message>
    <message>
        <source>The date the map shows: a day, a month (2025-11) or a year (2025)</source>
        <translation>Das Datum, das die Karte zeigt: ein Tag, ein Monat (2025-11) oder ein Jahr (2025)</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>as of</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>known by</source>
        <translation>bekannt bis</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
</context>
<context>
    <name>Topology</name>
    <message>
        <source>All of them together, nobody apart; side b stays empty.</source>
        <translation>Alle zusammen, niemand einzeln; Seite b bleibt leer.</translation>
    </message>
    <message>
        <source>One actor and one other.</source>
        <translation>Ein Akteur und ein anderer.</translation>
    </message>
    <message>
        <source>One actor with each of several.</source>
        <translation>Ein Akteur mit jedem von mehreren.</translation>
    </message>
    <message>
        <source>The actors of a side act together towards those of the other.</source>
        <translation>Die Akteure einer Seite handeln gemeinsam gegenüber denen der anderen.</translation>
    </message>
    <message>
        <source>group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>joint</source>
        <translation>gemeinsam</translation>
    </message>
    <message>
        <source>pair</source>
        <translation>Paar</translation>
    </message>
    <message>
        <source>star</source>
        <translation>Stern</translation>
    </message>
</context>
<context>
    <name>Troubles</name>
    <message>
        <source>Another program is using {path} just now. Nothing was recorded. Close it there, then do it again.</source>
        <translation>Ein anderes Programm benutzt {path} gerade. Es wurde nichts gespeichert. Schließen Sie die Datei dort, dann versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The disk with {path} is full. Nothing was recorded now; what was recorded before is safe. Make room, then do it again.</source>
        <translation>Der Datenträger mit {path} ist voll. Jetzt wurde nichts gespeichert; alles zuvor Gespeicherte ist sicher. Schaffen Sie Platz, dann versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The disk with {path} reports an error. Nothing was recorded now; what was recorded before is safe. Do it again; if it fails again, save a copy on another disk and go on there.</source>
        <translation>Der Datenträger mit {path} meldet einen Fehler. Jetzt wurde nichts gespeichert; alles zuvor Gespeicherte ist sicher. Versuchen Sie es noch einmal; schlägt es wieder fehl, speichern Sie eine Kopie auf einem anderen Datenträger und arbeiten Sie dort weiter.</translation>
    </message>
    <message>
        <source>{path} cannot be written to. Nothing was recorded now; what was recorded before is safe. Allow writing to the file and its folder and do it again, or save a copy elsewhere and go on there.</source>
        <translation>In {path} kann nicht geschrieben werden. Jetzt wurde nichts gespeichert; alles zuvor Gespeicherte ist sicher. Erlauben Sie das Schreiben in die Datei und ihren Ordner und versuchen Sie es noch einmal, oder speichern Sie anderswo eine Kopie und arbeiten Sie dort weiter.</translation>
    </message>
    <message>
        <source>{path} is no longer there: it was moved or deleted. Nothing was recorded now; what was recorded before is still in this window. Put the file back and do it again, or save a copy and go on there.</source>
        <translation>{path} ist nicht mehr da: Die Datei wurde verschoben oder gelöscht. Jetzt wurde nichts gespeichert; alles zuvor Gespeicherte ist noch in diesem Fenster. Legen Sie die Datei zurück und versuchen Sie es noch einmal, oder speichern Sie eine Kopie und arbeiten Sie dort weiter.</translation>
    </message>
    <message>
        <source>{path} was replaced or changed by another program. Nothing was recorded now; what was recorded before is still in this window. Save a copy under another name and go on there.</source>
        <translation>{path} wurde von einem anderen Programm ersetzt oder geändert. Jetzt wurde nichts gespeichert; alles zuvor Gespeicherte ist noch in diesem Fenster. Speichern Sie eine Kopie unter einem anderen Namen und arbeiten Sie dort weiter.</translation>
    </message>
</context>
<context>
    <name>Views</name>
    <message>
        <source>A view remembers the dates, the filters, the selection, and where everybody lies on the map.</source>
        <translation>Eine Ansicht merkt sich die Daten, die Filter, die Auswahl und wo alle auf der Karte liegen.</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Bildtext</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Give the view a title.</source>
        <translation>Geben Sie der Ansicht einen Titel.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Merken</translation>
    </message>
    <message>
        <source>Keep this view</source>
        <translation>Ansicht merken</translation>
    </message>
    <message>
        <source>Keep this view…</source>
        <translation>Ansicht merken …</translation>
    </message>
    <message>
        <source>Leave the story (Esc)</source>
        <translation>Vorführung verlassen (Esc)</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>No view was kept yet. Set dates and filters, select what you want to speak of, and keep it under a name. Several views in a row tell a story: Page Down and Page Up on the map lead from one to the next.</source>
        <translation>Noch ist keine Ansicht gemerkt. Stellen Sie Daten und Filter ein, wählen Sie aus, wovon Sie sprechen wollen, und merken Sie es unter einem Namen. Mehrere Ansichten hintereinander erzählen eine Geschichte: Bild ab und Bild auf führen auf der Karte von einer zur nächsten.</translation>
    </message>
    <message>
        <source>Not there any more: {names}</source>
        <translation>Nicht mehr vorhanden: {names}</translation>
    </message>
    <message>
        <source>Page Down: next · Page Up: back · Esc: leave the story</source>
        <translation>Bild ab: weiter · Bild auf: zurück · Esc: Vorführung verlassen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show only the part of the map that is seen now</source>
        <translation>Nur den Ausschnitt zeigen, der jetzt zu sehen ist</translation>
    </message>
    <message>
        <source>The view cannot be shown</source>
        <translation>Die Ansicht kann nicht gezeigt werden</translation>
    </message>
    <message>
        <source>The view shows just this already.</source>
        <translation>Die Ansicht zeigt schon genau das.</translation>
    </message>
    <message>
        <source>This is the first view.</source>
        <translation>Das ist die erste Ansicht.</translation>
    </message>
    <message>
        <source>This is the last view.</source>
        <translation>Das ist die letzte Ansicht.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Title and caption of the view</source>
        <translation>Titel und Bildtext der Ansicht</translation>
    </message>
    <message>
        <source>Title and caption…</source>
        <translation>Titel und Bildtext …</translation>
    </message>
    <message>
        <source>Update to what is seen now</source>
        <translation>Auf das jetzt Sichtbare bringen</translation>
    </message>
    <message>
        <source>View {number} of {count}: {title}</source>
        <translation>Ansicht {number} von {count}: {title}</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>Views in the order they are told</source>
        <translation>Ansichten in der Reihenfolge, in der sie erzählt werden</translation>
    </message>
    <message>
        <source>What can be done to the chosen view</source>
        <translation>Was mit der gewählten Ansicht getan werden kann</translation>
    </message>
    <message>
        <source>What is kept of it cannot be read, from “{part}” on.</source>
        <translation>Was von ihr behalten ist, lässt sich nicht lesen, von „{part}“ an.</translation>
    </message>
    <message>
        <source>What is kept of it is not JSON text, so it is no view.</source>
        <translation>Was von ihr behalten ist, ist kein JSON-Text und also keine Ansicht.</translation>
    </message>
    <message>
        <source>What is to be seen here</source>
        <translation>Was hier zu sehen ist</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} und {count} weitere</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} von {count}</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Copied with citations.</source>
        <translation>Mit Quellen kopiert.</translation>
    </message>
    <message>
        <source>Edit history</source>
        <translation>Verlauf der Änderungen</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Hide this panel</source>
        <translation>Diesen Bereich ausblenden</translation>
    </message>
    <message>
        <source>On this date there is nothing of it on the map.</source>
        <translation>An diesem Datum ist davon nichts auf der Karte.</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Durchsicht</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Gespeichert: {path}</translation>
    </message>
    <message>
        <source>Select a tie first.</source>
        <translation>Zuerst eine Verbindung auswählen.</translation>
    </message>
    <message>
        <source>Stop comparing</source>
        <translation>Vergleich beenden</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>The filter was widened to show what was found.</source>
        <translation>Der Filter wurde erweitert, damit das Gefundene zu sehen ist.</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
</context>
</TS>
