using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using CztBot.Core.Reports;
using CztBot.Core.Summaries;

namespace CztBot.Core.Tests;

/// <summary>An upgraded program reads what an earlier one has kept.</summary>
public sealed class KeptJsonTests
{
    private static readonly JsonSerializerOptions Written = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    [Fact]
    public void A_field_that_came_later_has_its_default() => EachMissing(new ReportContent { Progress = "完成路基工程。", Status = Statuses.Normal, Percent = 30, Stage = "报批" });

    [Fact]
    public void A_report_of_an_earlier_program_is_whole() =>
        KeptJson.Read<ProgressReport>("""{"month":"2019-11","itemId":"P1","unitId":"长沙/财政","state":4,"version":2,"content":{"progress":"完成初稿。","status":"正常推进","noProblem":true}}""")
            .Content.ShouldNotBeNull().Told().ShouldBe("完成初稿。");

    [Fact]
    public void A_summary_that_was_signed_before_its_sources_were_kept_is_read() =>
        SummaryJson.Read("""{"code":"2020Q1","name":"小结","title":"小结","periods":"2020年一季度","signedOn":"2020-04-20","sections":[],"tables":[],"figures":[]}""").Sources.ShouldBeEmpty();

    // Each field in turn is missing; what may not be null is not.
    private static void EachMissing<T>(T whole)
        where T : class
    {
        var nullability = new NullabilityInfoContext();
        var fields = JsonSerializer.SerializeToNode(whole, Written)!.AsObject();
        foreach (var name in fields.Select(field => field.Key).ToList())
        {
            var body = (JsonObject)fields.DeepClone();
            body.Remove(name);
            var read = KeptJson.Read<T>(body.ToJsonString());
            foreach (var property in typeof(T).GetProperties().Where(property => !property.PropertyType.IsValueType && nullability.Create(property).WriteState == NullabilityState.NotNull))
                property.GetValue(read).ShouldNotBeNull($"{property.Name} without {name}");
        }
    }
}
