using System.Globalization;
using System.Text.Json;
using AdaptiveCards.Templating;
using CztBot.Cards.Templating;

namespace CztBot.Cards;

/// <summary>The house rules for cards, checked on each card expanded with its sample data.</summary>
public static class CardLint
{
    private const int MostActions = 6;

    public static IReadOnlyList<CardProblem> Check(CardFile file)
    {
        List<CardProblem> problems = [];
        var template = File.ReadAllText(file.Path);
        if (CardTemplate.TryCompile(System.Text.Encoding.UTF8.GetBytes(template), file.Shown, problems) is null)
            return problems;
        if (!File.Exists(file.SamplePath))
            return [new CardProblem(file.Shown, 0, $"缺少样例数据 {Path.GetFileName(file.SamplePath)}")];
        try
        {
            var json = new AdaptiveCardTemplate(template).ExpandUtf8(JsonElement.Parse(File.ReadAllBytes(file.SamplePath)));
            return [.. Check(JsonElement.Parse(json)).Select(message => new CardProblem(file.Shown, 0, message))];
        }
        catch (JsonException broken)
        {
            return [CardJson.Problem(Path.ChangeExtension(file.Shown, ".data.json"), broken)];
        }
        catch (CardException wrong)
        {
            return [new CardProblem(file.Shown, 0, $"套用样例数据出错：{wrong.Message}")];
        }
    }

    /// <summary>What is wrong with an expanded card, a sentence each.</summary>
    public static IEnumerable<string> Check(JsonElement card)
    {
        List<JsonElement> elements = [.. card.Descend()];
        return Head(card)
            .Concat(Inputs(elements))
            .Concat(elements.SelectMany(TooManyActions))
            .Concat(elements.Where(element => element.Text("type") == "Action.Execute").SelectMany(Fallback))
            .Concat(LeftOver(card));
    }

    private static IEnumerable<string> Head(JsonElement card)
    {
        if (card.Text("type") != "AdaptiveCard")
            yield return "type 应为 AdaptiveCard";
        if (!decimal.TryParse(card.Text("version"), CultureInfo.InvariantCulture, out var version) || version is < 1 or > 1.5m)
            yield return $"version 应为 1.0 至 1.5，现为“{card.Text("version")}”";
        if (card.Text("fallbackText").Length == 0)
            yield return "缺少 fallbackText";
        if (card.Text("lang") != "zh-CN")
            yield return "lang 应为 zh-CN";
    }

    private static IEnumerable<string> Inputs(IReadOnlyList<JsonElement> elements)
    {
        List<JsonElement> inputs = [.. elements.Where(element => element.Text("type").StartsWith("Input.", StringComparison.Ordinal))];
        foreach (var same in inputs.GroupBy(input => input.Text("id"), StringComparer.Ordinal).Where(same => same.Count() > 1))
            yield return $"输入项 id “{same.Key}”重复";
        foreach (var input in inputs)
        {
            var id = input.Text("id");
            if (id.Length == 0)
                yield return $"{input.Text("type")} 缺少 id";
            if (input.Text("label").Length == 0 && (input.Text("type") != "Input.Toggle" || input.Text("title").Length == 0))
                yield return $"输入项 {id} 缺少 label";
            var limited = input.Text("min").Length > 0 || input.Text("max").Length > 0;
            if (limited && input.Text("type") == "Input.Number" && input.Text("value").Length == 0)
                yield return $"输入项 {id} 有 min/max 就要有 value，否则留空时按钮没有反应（AdaptiveCards#8347）";
        }
    }

    private static IEnumerable<string> TooManyActions(JsonElement element)
    {
        var count = element.Items("actions").Count;
        if (count > MostActions)
            yield return $"一组按钮至多 {MostActions} 个，现有 {count} 个";
    }

    private static IEnumerable<string> Fallback(JsonElement action)
    {
        var verb = action.Text("verb");
        var fallback = action.Child("fallback");
        var data = fallback.Child("data");
        if (verb.Length == 0)
            yield return $"按钮“{action.Text("title")}”缺少 verb";
        if (fallback.Text("type") != "Action.Submit")
            yield return $"按钮 {verb} 缺少 Action.Submit 的 fallback";
        else if (data.Text("verb") != verb)
            yield return $"按钮 {verb} 的 fallback 里 data.verb 应相同";
        else if (!Keys(action.Child("data")).SetEquals(Keys(data)))
            yield return $"按钮 {verb} 与其 fallback 的 data 项目不同";
    }

    private static HashSet<string> Keys(JsonElement data) =>
        data.ValueKind != JsonValueKind.Object ? [] : [.. data.EnumerateObject().Select(property => property.Name).Where(name => name != "verb")];

    private static IEnumerable<string> LeftOver(JsonElement card)
    {
        var text = card.GetRawText();
        var hole = text.IndexOf("${", StringComparison.Ordinal);
        if (hole >= 0)
            yield return $"样例数据没有填满：{text.AsSpan(hole, Math.Min(40, text.Length - hole))}";
    }
}
