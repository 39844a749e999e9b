using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CztBot.Core;
using CztBot.Core.Questions;
using CztBot.Core.Reports;

namespace CztBot.Questions;

/// <summary>A question as ask --json prints it, in one line; the names are a contract with those who test from outside.</summary>
public static class AskedJson
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(Standing standing, Question asked, string answer)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            json.WriteString("intent", asked.Intent.Name());
            List(json, "tasks", asked.Tasks);
            List(json, "units", asked.Units.Select(UnitId));
            List(json, "cities", asked.Cities);
            json.WriteStartArray("sections");
            foreach (var section in asked.Sections) json.WriteNumberValue(section);
            json.WriteEndArray();
            List(json, "persons", asked.Persons.Select(standing.PersonName));
            List(json, "status", asked.Statuses);
            List(json, "lamp", asked.Lamps.Where(lamp => lamp != Lamp.None).Select(lamp => lamp.ToString().ToLowerInvariant()));
            Stretch(json, "period", asked.Period);
            Stretch(json, "compare", asked.Compare);
            Number(json, "level", asked.Level);
            Number(json, "number", asked.Number);
            if (asked.Due is { } due) json.WriteString("due", due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            else json.WriteNull("due");
            json.WriteBoolean("negated", asked.Negated);
            List(json, "candidates", asked.Candidates);
            json.WriteString("answer", answer);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    // The plan's own list writes the secretariat as a unit without a city.
    private static string UnitId(string unit) => unit.Contains('/', StringComparison.Ordinal) ? unit : $"-/{unit}";

    private static void List(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static void Stretch(Utf8JsonWriter json, string name, Period? period)
    {
        if (period is not { } stretch)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("from", stretch.From.ToString());
        json.WriteString("to", stretch.To.ToString());
        json.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter json, string name, int? number)
    {
        if (number is { } value) json.WriteNumber(name, value);
        else json.WriteNull(name);
    }
}
