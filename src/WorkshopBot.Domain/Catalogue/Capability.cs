using System.Text.Json.Serialization;

namespace WorkshopBot.Domain.Catalogue;

/// <summary>
/// What is lacking where a gap is: the parts of FEMA's POETE (planning, organisation, equipment, training, exercises), with
/// information, law and policy, and cooperation beside them, which Dutch evaluations name as often.
/// </summary>
[JsonConverter(typeof(JsonStringEnumConverter<Capability>))]
public enum Capability { Planning, Organisation, Equipment, Training, Exercises, Information, LawPolicy, Cooperation }

/// <summary>Capabilities by the names that people read.</summary>
public static class Capabilities
{
    public static Bilingual Name(this Capability capability) => CatalogueWords.Both($"capability/{capability}");
}
