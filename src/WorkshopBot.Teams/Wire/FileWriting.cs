using System.Text.Json;

namespace WorkshopBot.Teams.Wire;

/// <summary>Writes the attachments with which Teams asks about a file, and shows one.</summary>
internal static class FileWriting
{
    private const string Question = "application/vnd.microsoft.teams.card.file.consent", Link = "application/vnd.microsoft.teams.card.file.info";

    extension(Utf8JsonWriter json)
    {
        public void WriteFileQuestion(OutgoingContent.FileQuestion question)
        {
            json.WriteAttachment(Question, question.Name);
            json.WriteStartObject("content");
            json.WriteString("description", question.Description);
            json.WriteNumber("sizeInBytes", question.Size);
            json.WriteContext("acceptContext", question);
            json.WriteContext("declineContext", question);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndArray();
        }

        public void WriteFileLink(OutgoingContent.FileLink link)
        {
            json.WriteAttachment(Link, link.Name);
            json.WriteString("contentUrl", link.ContentUrl);
            json.WriteStartObject("content");
            json.WriteString("uniqueId", link.UniqueId);
            json.WriteString("fileType", link.FileType);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndArray();
        }

        private void WriteAttachment(string type, string name)
        {
            json.WriteStartArray("attachments");
            json.WriteStartObject();
            json.WriteString("contentType", type);
            json.WriteString("name", name);
        }

        private void WriteContext(string name, OutgoingContent.FileQuestion question)
        {
            json.WriteStartObject(name);
            json.WriteString("session", question.Session);
            json.WriteString("format", question.Format);
            json.WriteString("language", question.Language);
            json.WriteEndObject();
        }
    }
}
