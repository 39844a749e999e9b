using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace CztBot.Operations;

/// <summary>Reads the settings and names what is wrong in one line each.</summary>
public static class Settings
{
    /// <summary>The settings for a command that needs nothing else of the program.</summary>
    public static IConfiguration Load() =>
        WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory }).Configuration;

    /// <exception cref="UserErrorException">A setting is wrong.</exception>
    public static DispatchOptions Read(IConfiguration configuration)
    {
        var options = new DispatchOptions();
        try
        {
            configuration.GetSection("Dispatch").Bind(options);
        }
        catch (InvalidOperationException wrong)
        {
            throw new UserErrorException($"appsettings.json 的 Dispatch 中有不能识别的值：{wrong.Message}");
        }

        List<string> faults =
        [
            .. Faults(options, "Dispatch"),
            .. Faults(options.Orders, "Dispatch:Orders"),
            .. Faults(options.Supervision, "Dispatch:Supervision"),
            .. Faults(options.AdHoc, "Dispatch:AdHoc"),
            .. Faults(options.Yearly, "Dispatch:Yearly"),
            .. Faults(options.Evaluation, "Dispatch:Evaluation"),
            .. Faults(options.Sending, "Dispatch:Sending"),
            .. options.Rules.Index().SelectMany(rules => Faults(rules.Item, $"Dispatch:Rules:{rules.Index}")),
            .. options.Presidencies.Index().SelectMany(entry => Faults(entry.Item, $"Dispatch:Presidencies:{entry.Index}")),
            .. options.Hosts.Index().SelectMany(entry => Faults(entry.Item, $"Dispatch:Hosts:{entry.Index}")),
        ];
        return faults.Count == 0 ? options : throw new UserErrorException("appsettings.json 的设置有误：" + string.Join("；", faults) + "。");
    }

    private static IEnumerable<string> Faults(object options, string path)
    {
        foreach (var property in options.GetType().GetProperties())
        {
            var value = property.GetValue(options);
            foreach (var rule in property.GetCustomAttributes<ValidationAttribute>().Where(rule => !rule.IsValid(value)))
                yield return $"{path}:{property.Name} {Wanted(rule)}，您写的是“{value}”";
        }

        if (options is not IValidatableObject itself) yield break;
        foreach (var fault in itself.Validate(new ValidationContext(options)))
            yield return $"{path}:{string.Join('、', fault.MemberNames)} {fault.ErrorMessage}";
    }

    // .NET's own words are English.
    private static string Wanted(ValidationAttribute rule) => rule switch
    {
        RangeAttribute range => $"应在{range.Minimum}到{range.Maximum}之间",
        RegularExpressionAttribute form => $"应为 {form.ErrorMessage} 这样的写法",
        MinLengthAttribute => "至少要有一项",
        _ => "不能为空",
    };
}
