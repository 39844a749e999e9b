using System.ComponentModel.DataAnnotations;

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

        var problems = new List<ValidationResult>();
        Check(options, "Dispatch", problems);
        Check(options.Orders, "Dispatch:Orders", problems);
        foreach (var (index, rules) in options.Rules.Index()) Check(rules, $"Dispatch:Rules:{index}", problems);
        foreach (var (index, entry) in options.Presidencies.Index()) Check(entry, $"Dispatch:Presidencies:{index}", problems);
        foreach (var (index, entry) in options.Hosts.Index()) Check(entry, $"Dispatch:Hosts:{index}", problems);
        return problems.Count == 0
            ? options
            : throw new UserErrorException("appsettings.json 的设置有误：" + string.Join(";", problems.Select(problem => problem.ErrorMessage)));
    }

    private static void Check(object options, string path, List<ValidationResult> problems)
    {
        var found = new List<ValidationResult>();
        Validator.TryValidateObject(options, new ValidationContext(options), found, validateAllProperties: true);
        problems.AddRange(found.Select(problem => new ValidationResult($"{path}:{string.Join(',', problem.MemberNames)}({problem.ErrorMessage})")));
    }
}
